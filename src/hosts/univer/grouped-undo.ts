import {
  ICommandService,
  IContextService,
  IUniverInstanceService,
  LocalUndoRedoService,
  setDependencies,
  type IUndoRedoItem,
} from '@univerjs/presets';

/**
 * Univer's undo list, with groups: what several commands do becomes one step, which is undone from its last change to
 * its first. (Univer's own batching undoes them in the order they were done in.)
 */
export class GroupedUndoRedo extends LocalUndoRedoService {
  #group: IUndoRedoItem[] | null = null;

  /** Does the work as one step of undo. Where it throws, what it had done is taken back, and the error is thrown on. */
  group(unitID: string, work: () => void): void {
    const items: IUndoRedoItem[] = [];
    this.#group = items;
    try {
      work();
    } catch (error) {
      for (const { id, params } of undoOf(items)) this._commandService.syncExecuteCommand(id, params);
      throw error;
    } finally {
      this.#group = null;
    }
    if (items.length === 0) return;
    const redoMutations = items.flatMap((item) => item.redoMutations);
    super.pushUndoRedo({ unitID, redoMutations, undoMutations: undoOf(items) });
  }

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (this.#group) this.#group.push(item);
    else super.pushUndoRedo(item);
  }
}

setDependencies(GroupedUndoRedo, [IUniverInstanceService, ICommandService, IContextService]);

function undoOf(items: readonly IUndoRedoItem[]): IUndoRedoItem['undoMutations'] {
  return items.toReversed().flatMap((item) => item.undoMutations);
}
