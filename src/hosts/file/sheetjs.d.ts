/**
 * Entry points of the library that it exports and does not type. They read a container that is already open,
 * which lets us inflate it under our own limits first.
 */
import type { ParsingOptions, WorkBook } from '@e965/xlsx';

declare module '@e965/xlsx' {
  export interface ContainerEntry {
    readonly name: string;
    /** 2: a stream. */
    readonly type: 2;
    readonly content: Uint8Array;
    readonly size: number;
  }
  export interface Container {
    readonly FullPaths: string[];
    readonly FileIndex: ContainerEntry[];
  }
  export function parse_zip(container: Container, options: ParsingOptions): WorkBook;
  export function parse_xlscfb(container: Container, options: ParsingOptions): WorkBook;
}
