import { aroundPhones } from './answers';

/** A text whose phone numbers are called by a tap. */
export const Phones = ({ text }: { text: string }) =>
  aroundPhones(text).map((part, place) =>
    place % 2 === 1 ? (
      <a key={place} href={`tel:${part.replace(/[ .]/g, '')}`}>
        {part}
      </a>
    ) : (
      part
    ),
  );
