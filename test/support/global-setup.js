// Jest wants a default export.
export { makeSharedFolder as default } from './shared-folder.js';
