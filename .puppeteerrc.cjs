// Elbow drives the Chromium of the operating system (see tests/support/chromium.ts); puppeteer downloads none of its own.
module.exports = { skipDownload: true };
