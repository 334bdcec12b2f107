import fc from 'fast-check';

// A mutant that lives today must live tomorrow: the same random posts each time, and of long laws a part.
fc.configureGlobal({ seed: 20211231, interruptAfterTimeLimit: 250 });
process.env['EDITS'] ??= '400';
