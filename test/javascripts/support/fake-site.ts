import type { Catalogue, Rules } from "#catalogue";
import type {
  CatalogueOutcome,
  DenialsOutcome,
  ExistingKey,
  KeyDenial,
  KeyOutcome,
  NewKey,
  PickerServices,
  RevokeOutcome,
  RulesOutcome,
  SaveOutcome,
  UserOutcome,
  ValueSources,
  VerifyOutcome,
} from "#scope-picker";
import { CATALOGUE } from "./catalogue.ts";
import { RULES } from "./rules.ts";

/** Plays the page around the picker: answers what it is told, and remembers what it was asked. */
export class FakeSite implements PickerServices {
  baseUrl = "https://forum.example.com";
  sources: ValueSources = {};
  catalogue: Catalogue = CATALOGUE;
  loadFails = false;
  rules: Rules = RULES;
  rulesFail = false;
  /** How often the rules were asked for. */
  rulesAsked = 0;
  outcome: SaveOutcome = { saved: true, id: 1, key: "8f1c0b7e5a2d94f3" };
  /** Keys that exist, by their ids. */
  keys: Readonly<Record<number, ExistingKey>> = {};
  user: UserOutcome = { found: false };
  verified: VerifyOutcome = { ok: true, scopes: [] };
  revoked: RevokeOutcome = { revoked: true };
  readonly revokedIds: number[] = [];
  denials: readonly KeyDenial[] = [];
  readonly saved: NewKey[] = [];
  leftFor: "keys" | "standard form" | null = null;
  load = (): Promise<CatalogueOutcome> =>
    Promise.resolve(
      this.loadFails
        ? { loaded: false, message: "The server answered 502." }
        : { loaded: true, catalogue: this.catalogue }
    );
  loadRules = (): Promise<RulesOutcome> => {
    this.rulesAsked++;
    return Promise.resolve(
      this.rulesFail
        ? { loaded: false, message: "The server answered 503." }
        : { loaded: true, rules: this.rules }
    );
  };
  loadKey = (id: number): Promise<KeyOutcome> => {
    const key = this.keys[id];
    return Promise.resolve(
      key
        ? { loaded: true, key }
        : { loaded: false, message: "The server answered 404." }
    );
  };
  loadUser = (): Promise<UserOutcome> => Promise.resolve(this.user);
  verify = (): Promise<VerifyOutcome> => Promise.resolve(this.verified);
  revoke = (id: number): Promise<RevokeOutcome> => {
    this.revokedIds.push(id);
    return Promise.resolve(this.revoked);
  };
  loadDenials = (): Promise<DenialsOutcome> =>
    Promise.resolve({ loaded: true, denials: this.denials });
  save = (key: NewKey): Promise<SaveOutcome> => {
    this.saved.push(key);
    return new Promise((resolve) => {
      this.#answerSave = () => resolve(this.outcome);
      if (!this.#holds) {
        this.#answerSave();
      }
    });
  };
  leaveForKeys = (): void => {
    this.leftFor = "keys";
  };
  leaveForStandardForm = (): void => {
    this.leftFor = "standard form";
  };
  #answerSave: (() => void) | null = null;
  #holds = false;

  /** Lets the next saves wait until `answer` is called. */
  holdAnswers(): void {
    this.#holds = true;
  }

  answer(): void {
    this.#answerSave?.();
  }
}
