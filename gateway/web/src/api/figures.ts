/** What the figures' service says, by the names that the page gives it. */
import type * as figures from './generated/reporting';

/** What figures can be split by: `filter` where they can be narrowed to one of its codes, `pivot` where it can be crossed. */
export type Dimension = figures.DimensionItem;
/** Of `total`, `known` say something of the dimension; of a count, `open` is not validated or incomplete. */
export type Split = figures.Split;
/** With `teams` where they are not the whole association's. */
export type Figures = figures.Figures;
/** Two dimensions crossed; a code that is null is of those of which nothing is said. */
export type Pivot = Omit<figures.Pivot, 'rowCodes' | 'columnCodes'> &
  Record<'rowCodes' | 'columnCodes', (string | null)[]>;
/** An intervention, or the one during which a referral was proposed. */
export type Act = figures.Act;
/** `next` leads to the page after this one. */
export type ActsPage = figures.ActPage;
export type ActivityCard = figures.Card;
export type CardFigure = figures.Figure;
export type Rule = figures.Rule;
/** Of conflict cases: how many were opened, are under way and ended, how, after how long, and what became of their agreements. */
export type ConflictFigures = figures.ConflictFigures;
