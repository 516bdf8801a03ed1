import type { App } from './apps.js';

/** What a setting holds when nothing is set; its type says how the text of the environment is read. */
export type SettingValue = string | number | readonly string[];

/** How much of a value may be shown: nothing of it, or all but the password of a URL. */
export type Secrecy = 'none' | 'password' | 'whole';

/** All that is known of a setting beside its name and its rules. */
export interface SettingDeclaration {
  readonly default: SettingValue;
  /** Of what the value counts: milliseconds, rows, mails … or its form: url, file, host. */
  readonly unit: string;
  /** One sentence for the person who sets it. */
  readonly sentence: string;
  readonly secret?: Secrecy;
  /** Processes that do not start in production while it is empty. */
  readonly neededBy?: readonly App[];
  /** In production only the processes of `neededBy` may be given it: a key is held where it is used. */
  readonly onlyThere?: boolean;
}

const declarations = new Map<string, SettingDeclaration>();

/** Declares a setting of EnvDto. Its rules are class-validator's decorators beside this one. */
export function Setting(declaration: SettingDeclaration): PropertyDecorator {
  return (_target, name) => {
    declarations.set(String(name), declaration);
  };
}

/** Every declaration by name, in the order of EnvDto. */
export const settingDeclarations = (): ReadonlyMap<string, SettingDeclaration> => declarations;
