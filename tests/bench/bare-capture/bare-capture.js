/** Photographs the visible tab and encodes it as WebP, as bug reporters do. @returns {Promise<{milliseconds: number, bytes: number}>} */
globalThis.bareCapture = async () => {
  const start = performance.now();
  const address = await chrome.tabs.captureVisibleTab({ format: "png" });
  const bitmap = await createImageBitmap(await (await fetch(address)).blob());
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext("2d").drawImage(bitmap, 0, 0);
  const picture = await canvas.convertToBlob({ type: "image/webp", quality: 0.8 });
  return { milliseconds: performance.now() - start, bytes: picture.size };
};
