// Writes a bill of materials (CycloneDX 1.5, JSON) to the file that is named, or to standard output: npm run sbom -- FILE
import { writeFileSync } from 'node:fs';
import { billOfMaterials } from './supply-chain/bill-of-materials.js';
import { readLock, readText } from './supply-chain/read-lock.js';

const bill = `${JSON.stringify(billOfMaterials(readLock(), JSON.parse(readText('package.json'))), null, 2)}\n`;
const [file] = process.argv.slice(2);
if (file === undefined) process.stdout.write(bill);
else writeFileSync(file, bill);
