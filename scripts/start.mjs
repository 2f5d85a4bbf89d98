import { importTypeScript, installDependencies, requireNode } from './bootstrap.mjs';

requireNode();
await installDependencies();
const { launch } = await importTypeScript('scripts/launch.ts');
await launch('production');
