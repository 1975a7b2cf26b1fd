import { useMay } from '../people/RightsContext';
import { inForce, pointsOf } from './inForce';
import { useMethod } from './useMethod';

/** What the written method says of the step that is being noted, folded; of the version that applied when the case was asked for. */
export function PointsOf({ gesture, requestedOn }: { gesture: string; requestedOn: string }) {
  const may = useMay();
  const { data } = useMethod(may('method.read'));
  const version = inForce(data ?? [], requestedOn);
  const points = pointsOf(version, gesture);
  if (version === null || points.length === 0) return null;
  return (
    <details>
      <summary>
        Mode opératoire, version {version.number} ({points.length})
      </summary>
      <ol>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
    </details>
  );
}
