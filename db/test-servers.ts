/** So many test files with a database run at once, each on a server of its own; on one that is given, one after another. */
export const TEST_SERVERS = process.env.COMMONLAB_TEST_DATABASE_URL ? 1 : 2;
