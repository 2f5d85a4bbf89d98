import { importTypeScript, installDependencies, requireNode } from './bootstrap.mjs';

requireNode();
await installDependencies();
await importTypeScript('scripts/test.ts');
