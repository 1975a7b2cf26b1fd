import { useOpenAssociation } from './useAssociation';

/** The name of the association, or what any is called: « votre association ». */
export function OwnName({ otherwise = 'votre association' }: { otherwise?: string }) {
  return useOpenAssociation().data?.name ?? otherwise;
}
