export { createLogger } from './logger.ts';
export { assemble, closeRuntime, getRuntime, type Runtime, setRuntime } from './runtime.ts';
