import { describeHostContract } from '../contract/host-contract';
import { makeFileHost } from './contract-file';

describeHostContract('a file', makeFileHost);
