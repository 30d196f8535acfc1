// Run by npm when it installs. Older JavaScript on purpose: a Node that is too old must be able to read it. It asks
// for the Node that runs npm, since npm puts the one that comes with the program before it.
var running = /node\/v?(\d+)([.\d]*)/.exec(process.env.npm_config_user_agent || '');
var OLDEST = 20;
if (running && Number(running[1]) < OLDEST) {
  process.stderr.write(
    '\nMáy này đang dùng Node.js ' + running[1] + running[2] + ', Sáu Rõ cần Node.js ' + OLDEST + ' trở lên.\n' +
      'Vui lòng cài Node.js bản LTS từ https://nodejs.org rồi chạy lại: npm ci\n\n'
  );
  process.exit(1);
}
