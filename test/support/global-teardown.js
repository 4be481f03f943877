// Jest wants a default export.
export { removeSharedFolder as default } from './shared-folder.js';
