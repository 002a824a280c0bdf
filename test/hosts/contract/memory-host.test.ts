import { describeHostContract } from './host-contract';
import { makeMemoryHost } from './memory-host';

describeHostContract('memory (the pure model of edits)', makeMemoryHost);
