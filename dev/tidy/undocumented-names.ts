import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { projectRoot } from '@app/platform';

/** For each lib, the names on its door that no doc comment promises anything of. */
export function undocumentedNames(): Map<string, string[]> {
  const libs = join(projectRoot(), 'libs');
  const doors = readdirSync(libs)
    .map((lib) => [lib, join(libs, lib, 'src/index.ts')] as const)
    .filter(([, door]) => existsSync(door));
  const program = ts.createProgram(
    doors.map(([, door]) => door),
    compilerOptions(),
  );
  const checker = program.getTypeChecker();
  return new Map(
    doors.map(([lib, door]) => [lib, namesOf(checker, program.getSourceFile(door)).sort()]),
  );
}

function compilerOptions(): ts.CompilerOptions {
  const file = join(projectRoot(), 'tsconfig.json');
  const { config } = ts.readConfigFile(file, (path) => ts.sys.readFile(path)) as { config: object };
  return ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, projectRoot())
    .options;
}

function namesOf(checker: ts.TypeChecker, door: ts.SourceFile | undefined): string[] {
  const module = door && checker.getSymbolAtLocation(door);
  if (module === undefined) return [];
  return checker
    .getExportsOfModule(module)
    .filter((symbol) => {
      const declared =
        symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      return declared.getDocumentationComment(checker).length === 0;
    })
    .map((symbol) => symbol.name);
}
