// From here on this process can import TypeScript files of the project.
import { register } from 'node:module';

register('./typescript-hook.mjs', import.meta.url);
