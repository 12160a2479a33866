/** Browsers come from the system or the registry; closed networks refuse puppeteer's own download. */
module.exports = { skipDownload: true };
