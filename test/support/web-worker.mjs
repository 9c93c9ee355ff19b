// Runs a script as a Web Worker would: its global object has what the web has, and nothing of Node's.
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';

const events = new EventTarget();
const self = {
  addEventListener: events.addEventListener.bind(events),
  removeEventListener: events.removeEventListener.bind(events),
  postMessage: (message) => parentPort.postMessage(message),
  onmessage: null,
  close: () => process.exit(0),
  setTimeout,
  clearTimeout,
  setInterval,
  clearInterval,
  queueMicrotask,
  structuredClone,
  console,
  performance,
  crypto,
  TextEncoder,
  TextDecoder,
  URL,
  AbortController,
  Event,
  EventTarget,
  MessageChannel,
};
self.self = self;
parentPort.on('message', (data) => {
  const event = Object.assign(new Event('message'), { data });
  self.onmessage?.(event);
  events.dispatchEvent(event);
});
vm.runInContext(readFileSync(workerData, 'utf8'), vm.createContext(self), { filename: workerData });
