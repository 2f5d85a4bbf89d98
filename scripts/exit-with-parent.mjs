// Loaded into every child (`node --import`): when the launcher is killed outright, nothing of it stays behind.
// Grandchildren inherit the option, but their channel belongs to their own parent.
if (process.channel && process.env.COMMONLAB_LAUNCHER === String(process.ppid)) {
  process.on('disconnect', () => process.exit(1));
  process.channel.unref();
}
