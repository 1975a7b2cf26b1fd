import { Button, Input } from '@mantine/core';
import { useEffect, useId, useRef, useState, type PointerEvent } from 'react';
import { NBSP } from '../format';
import classes from './form.module.css';
import { flatten, MOST_MEGABYTES } from './flatten';

interface Props {
  label: string;
  description?: string;
  error?: string | undefined;
  /** As a data address, or nothing yet; it lives in this page and is kept nowhere else. */
  value: string | null;
  onChange: (picture: string | null) => void;
}

const WIDTH = 600;
const HEIGHT = 200;

/** A place to sign with the finger: what stays is a flat picture, neither how fast nor how hard. */
export function SignatureField({ label, description, error, value, onChange }: Props) {
  const id = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useRef(false);
  useEffect(() => {
    if (value === null) canvas.current?.getContext('2d')?.clearRect(0, 0, WIDTH, HEIGHT);
  }, [value]);
  const at = (event: PointerEvent<HTMLCanvasElement>): [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    return [((event.clientX - box.left) / box.width) * WIDTH, ((event.clientY - box.top) / box.height) * HEIGHT];
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    const pen = event.currentTarget.getContext('2d');
    if (!pen) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drawing.current = true;
    pen.lineWidth = 4;
    pen.lineCap = 'round';
    pen.beginPath();
    pen.moveTo(...at(event));
  };
  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    const pen = event.currentTarget.getContext('2d');
    if (!drawing.current || !pen) return;
    pen.lineTo(...at(event));
    pen.stroke();
  };
  const end = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!drawing.current) return;
    drawing.current = false;
    onChange(event.currentTarget.toDataURL('image/png'));
  };
  return (
    <Input.Wrapper label={label} description={description} error={error} labelProps={{ id }} labelElement="div">
      <canvas
        ref={canvas}
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-labelledby={id}
        className={classes.signature}
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <Button variant="default" mt="xs" disabled={value === null} onClick={() => onChange(null)}>
        Effacer la signature
      </Button>
    </Input.Wrapper>
  );
}

/** A photograph, made small here and without what a photograph tells of place and device. */
export function PictureField({ label, description, error, value, onChange }: Props) {
  const id = useId();
  const [fault, setFault] = useState<string | null>(null);
  const take = async (file: File | undefined) => {
    setFault(null);
    onChange(null);
    if (!file) return;
    const made = await flatten(file);
    if ('fault' in made) setFault(made.fault);
    else onChange(made.picture);
  };
  return (
    <Input.Wrapper
      id={id}
      label={label}
      description={
        description ?? `PNG ou JPEG, ${MOST_MEGABYTES}${NBSP}Mo au plus. Le lieu et l’appareil n’y restent pas.`
      }
      error={fault ?? error}
    >
      <input
        id={id}
        type="file"
        accept="image/png,image/jpeg"
        className={classes.picture}
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
      {value !== null && <img src={value} alt="La page photographiée" className={classes.photo} />}
    </Input.Wrapper>
  );
}

/** What a picture may weigh that goes as it is: in Base64 it has to fit a request. */
const MOST_OF_A_DRAWING = 1_000_000;

/** A drawing with its colours and its ground; the service makes it anew from its points. */
export function DrawingField({ label, description, error, value, onChange }: Props) {
  const id = useId();
  const [fault, setFault] = useState<string | null>(null);
  const take = async (file: File | undefined) => {
    onChange(null);
    const wrong = file ? drawingFault(file) : null;
    setFault(wrong);
    if (file && wrong === null) onChange(await asDataAddress(file));
  };
  return (
    <Input.Wrapper id={id} label={label} description={description} error={fault ?? error}>
      <input
        id={id}
        type="file"
        accept="image/png,image/jpeg"
        className={classes.picture}
        aria-invalid={(fault ?? error) !== undefined || undefined}
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
      {value !== null && <img src={value} alt="L’image choisie" className={classes.photo} />}
    </Input.Wrapper>
  );
}

/** Why a file cannot be sent as it is; the service looks at its points and has the last word. */
export function drawingFault({ type, size }: { type: string; size: number }): string | null {
  if (!['image/png', 'image/jpeg'].includes(type)) return 'Choisissez une image PNG ou JPEG.';
  return size > MOST_OF_A_DRAWING ? `Cette image pèse plus de 1${NBSP}Mo. Enregistrez-la plus petite.` : null;
}

const asDataAddress = (file: File) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(new Error('unreadable'));
    reader.readAsDataURL(file);
  });
