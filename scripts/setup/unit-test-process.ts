/**
 * In each process of unit tests: esbuild works in the folder in which it is loaded first (`defaultWD`), which must
 * not be one that a test made and removes.
 */
import 'esbuild'
