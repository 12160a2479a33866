export { sampleCycle, sampleOutlines } from './samples.ts';
export { validDocuments } from './schema-documents.ts';
