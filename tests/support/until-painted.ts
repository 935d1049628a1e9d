import type { Frame } from "puppeteer";

/** A frame takes no press of the mouse before Chrome has put a picture of it on the screen: until then it goes to what lies below. */
export async function untilPainted(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    const frames = async () => {
      for (let turn = 0; turn < 3; turn++) await new Promise(requestAnimationFrame);
    };
    // One that is out of sight draws none.
    await Promise.race([frames(), new Promise((resolve) => setTimeout(resolve, 1_000))]);
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
}
