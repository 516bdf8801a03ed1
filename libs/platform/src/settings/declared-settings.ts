import { getMetadataStorage } from 'class-validator';
import { EnvDto } from './env.dto.js';
import { settingDeclarations, type SettingDeclaration } from './setting.js';

/** A setting as declared: what the reference page and `seintje config` are made from. */
export interface DeclaredSetting extends SettingDeclaration {
  readonly name: string;
  /** The rules as sentences, such as `must be a whole number from 1 to 500`. */
  readonly rules: readonly string[];
}

/** All settings in the order of EnvDto. */
export function declaredSettings(): readonly DeclaredSetting[] {
  const metadata = getMetadataStorage().getTargetValidationMetadatas(EnvDto, '', false, false);
  return [...settingDeclarations()].map(([name, declaration]) => ({
    ...declaration,
    name,
    rules: metadata
      .filter(({ propertyName }) => propertyName === name)
      .map(({ message }) => message)
      .filter((message) => typeof message === 'string'),
  }));
}
