export * from './conflicts.ts';
export * from './draw.ts';
export { protocolOf } from './draw-protocol.ts';
export { drawReviewers, drawStepwise, replacementSeed } from './draw-reviewers.ts';
export { type DrawProtocol, readDraw } from './read-draw.ts';
export { sha256Hex } from './sha256.ts';
