import {
  ICommandService,
  IContextService,
  IUniverInstanceService,
  LocalUndoRedoService,
  setDependencies,
  UniverInstanceType,
  type IUndoRedoItem,
  type Workbook,
} from '@univerjs/presets';
import { z } from 'zod';
import { MergeMemory, type MergeSteps } from './merge-memory';

/**
 * Univer's undo list, with two things made good.
 *
 * Groups: what several commands do becomes one step, which is undone from its last change to its first. (Univer's
 * own batching undoes them in the order they were done in.)
 *
 * Merged areas: every step ends with the areas as they were before it, and after it when done again. (To take back a
 * row inserted within an area, Univer removes the row first and then the wider area, and with it whatever lies
 * below, since that has moved up into it by then.)
 */
export class GroupedUndoRedo extends LocalUndoRedoService {
  #group: IUndoRedoItem[] | null = null;
  readonly #merges = new Map<string, MergeMemory>();

  /** Does the work as one step of undo. Where it throws, what it had done is taken back, and the error is thrown on. */
  group(unitID: string, work: () => void): void {
    const items: IUndoRedoItem[] = [];
    this.#group = items;
    try {
      work();
    } catch (error) {
      const touched = sheetsOf(items);
      this.#carryOut([...undoOf(items), ...this.#mergeSteps(unitID, touched).undos]);
      this.#mergeSteps(unitID, touched);
      throw error;
    } finally {
      this.#group = null;
    }
    if (items.length === 0) return;
    const redoMutations = items.flatMap((item) => item.redoMutations);
    this.pushUndoRedo({ unitID, redoMutations, undoMutations: undoOf(items) });
  }

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (this.#group) {
      this.#group.push(item);
      return;
    }
    const { redos, undos } = this.#mergeSteps(item.unitID, sheetsOf([item]));
    super.pushUndoRedo({
      ...item,
      redoMutations: [...item.redoMutations, ...redos],
      undoMutations: [...item.undoMutations, ...undos],
    });
  }

  override popUndoToRedo(): void {
    const item = this.pitchTopUndoElement();
    super.popUndoToRedo();
    if (item) this.#mergeSteps(item.unitID, sheetsOf([item]));
  }

  override popRedoToUndo(): void {
    const item = this.pitchTopRedoElement();
    super.popRedoToUndo();
    if (item) this.#mergeSteps(item.unitID, sheetsOf([item]));
  }

  /** What the workbook holds from now on cannot be undone. */
  override clearUndoRedo(unitID: string): void {
    super.clearUndoRedo(unitID);
    const workbook = this.#workbook(unitID);
    if (workbook) this.#merges.set(unitID, new MergeMemory(workbook));
    else this.#merges.delete(unitID);
  }

  #mergeSteps(unitID: string, sheets: ReadonlySet<string>): MergeSteps {
    const workbook = this.#workbook(unitID);
    const memory = this.#merges.get(unitID);
    return workbook && memory ? memory.catchUp(workbook, sheets) : { redos: [], undos: [] };
  }

  #carryOut(mutations: IUndoRedoItem['undoMutations']): void {
    for (const { id, params } of mutations) this._commandService.syncExecuteCommand(id, params);
  }

  #workbook(unitID: string): Workbook | null {
    return this._univerInstanceService.getUnit<Workbook>(unitID, UniverInstanceType.UNIVER_SHEET) ?? null;
  }
}

setDependencies(GroupedUndoRedo, [IUniverInstanceService, ICommandService, IContextService]);

function undoOf(items: readonly IUndoRedoItem[]): IUndoRedoItem['undoMutations'] {
  return items.toReversed().flatMap((item) => item.undoMutations);
}

const placeSchema = z.object({ subUnitId: z.string() });

function sheetsOf(items: readonly IUndoRedoItem[]): Set<string> {
  const mutations = items.flatMap((item) => [...item.redoMutations, ...item.undoMutations]);
  return new Set(mutations.flatMap(({ params }) => placeSchema.safeParse(params).data?.subUnitId ?? []));
}
