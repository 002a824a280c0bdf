import { ApiObject } from './api-object';
import { serviceNamed } from './api-service';
import { workbookOf, type HostSession } from './api-workbook';
import { ExcelApiError } from './excel-error';

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface ObjectPathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
}

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly HttpStatusCode: number;
    readonly ActionIndex: number;
  };
}

const PATH = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;
const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

/**
 * Carries out batches as Excel does: actions in order, object paths when an action first needs them, and at the first
 * error the rest is left out. What was done before stays done.
 */
export class RequestProcessor {
  readonly #session: HostSession;
  readonly #version: string;
  /** Objects that the add-in keeps hold of between batches. */
  readonly #references = new Map<string, ApiObject>();
  #nextReference = 1;

  constructor(session: HostSession, version: string) {
    this.#session = session;
    this.#version = version;
  }

  get keptReferences(): number {
    return this.#references.size;
  }

  process(body: RequestBody): ResponseBody {
    const batch = new Map<number, ApiObject>();
    const results: { ActionId: number; Value: unknown }[] = [];
    for (const [index, action] of body.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: this.#act(action, body, batch) });
      } catch (error) {
        if (!(error instanceof ExcelApiError)) throw error;
        const failure = {
          Code: error.code,
          Message: error.message,
          Location: action.Name,
          HttpStatusCode: 400,
          ActionIndex: index,
        };
        return { Results: results, Error: failure };
      }
    }
    return { Results: results };
  }

  #act(action: ActionInfo, body: RequestBody, batch: Map<number, ApiObject>): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const target = this.#resolve(action.ObjectPathId, body, batch);
    const given = action.ArgumentInfo?.Arguments ?? [];
    switch (action.ActionType) {
      case ACTION.instantiate:
        return target.isNull ? null : (target.query([], this.#version) as object);
      case ACTION.query: {
        const { Select = ['*'], Expand = [] } = action.QueryInfo ?? {};
        return target.query([...Select, ...Expand], this.#version);
      }
      case ACTION.method:
        return this.#call(target, action.Name, given);
      case ACTION.setProperty:
        target.setProperty(action.Name, given[0], this.#version);
        return null;
      default:
        throw new Error(`an action of type ${action.ActionType} is not known here`);
    }
  }

  #call(target: ApiObject, name: string, given: readonly unknown[]): unknown {
    if (name === '_KeepReference') {
      if (target.isNull) return { _IsNull: true };
      const id = `reference-${this.#nextReference++}`;
      this.#references.set(id, target);
      return { _ReferenceId: id };
    }
    if (name === '_RemoveReference') {
      this.#references.delete(String(given[0]));
      return null;
    }
    if (target.isNull) return { _IsNull: true };
    const value = target.call(name, given, this.#version);
    return value instanceof ApiObject || value === undefined ? null : value;
  }

  /** The object that a path leads to, made once a batch: a method on the way is called once. */
  #resolve(id: number, body: RequestBody, batch: Map<number, ApiObject>): ApiObject {
    const known = batch.get(id);
    if (known) return known;
    const path = body.ObjectPaths[String(id)];
    if (!path) throw new ExcelApiError('InvalidObjectPath');
    const found = this.#follow(path, body, batch);
    batch.set(id, found);
    return found;
  }

  #follow(path: ObjectPathInfo, body: RequestBody, batch: Map<number, ApiObject>): ApiObject {
    if (path.ObjectPathType === PATH.global) return workbookOf(this.#session);
    if (path.ObjectPathType === PATH.newObject) return serviceNamed(path.Name);
    if (path.ObjectPathType === PATH.nothing) return ApiObject.nothing('Object');
    if (path.ObjectPathType === PATH.reference) {
      const kept = this.#references.get(path.Name);
      if (!kept) throw new ExcelApiError('InvalidReference');
      return kept;
    }
    const parent = this.#resolve(path.ParentObjectPathId ?? 0, body, batch);
    const given = path.ArgumentInfo?.Arguments ?? [];
    if (parent.isNull) return ApiObject.nothing('Object');
    switch (path.ObjectPathType) {
      case PATH.property:
        return parent.navigate(path.Name, this.#version);
      case PATH.indexer:
        return parent.item(String(given[0]));
      case PATH.method: {
        if (path.Name === 'GetItem') return parent.item(String(given[0]));
        if (path.Name === 'GetItemAt' && parent.isCollection) {
          const item = parent.items()[Number(given[0])];
          if (!item) throw new ExcelApiError('InvalidArgument');
          return item;
        }
        const result = parent.call(path.Name, given, this.#version);
        if (!(result instanceof ApiObject)) throw new Error(`${path.Name} gives no object`);
        return result;
      }
      default:
        throw new Error(`a path of type ${path.ObjectPathType} is not known here`);
    }
  }
}
