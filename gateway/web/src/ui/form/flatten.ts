/** What a photograph may weigh as it comes. */
export const MOST_MEGABYTES = 15;

const LONGEST_SIDE = 1600;
const QUALITY = 0.8;

/** The picture anew from its points, upright and small enough to be sent; or why it is none. */
export async function flatten(file: File): Promise<{ picture: string } | { fault: string }> {
  if (file.size > MOST_MEGABYTES * 1_000_000) {
    return { fault: `Cette photo pèse plus de ${MOST_MEGABYTES}\u00a0Mo. Prenez-la moins grande.` };
  }
  if (!['image/png', 'image/jpeg'].includes(file.type)) return { fault: 'Choisissez une image PNG ou JPEG.' };
  try {
    const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(image.width * scale));
    canvas.height = Math.max(1, Math.round(image.height * scale));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    return { picture: canvas.toDataURL('image/jpeg', QUALITY) };
  } catch {
    return { fault: 'Cette image ne peut pas être lue.' };
  }
}
