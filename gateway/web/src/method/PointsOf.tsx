import { Link } from 'react-router';
import { useMay } from '../people/RightsContext';
import { PATHS } from '../session/way';
import { formatDate } from '../ui/format';
import { inForce, pointsOf } from './inForce';
import classes from './method.module.css';
import { useMethod } from './useMethod';

/** The version that applied when a case was asked for; null where there was none, or where one may not read it. */
function useVersionOf(requestedOn: string) {
  const may = useMay();
  const { data } = useMethod(may('method.read'));
  return inForce(data ?? [], requestedOn);
}

/** Which version of the written method a case goes by. */
export function VersionOf({ requestedOn }: { requestedOn: string }) {
  const version = useVersionOf(requestedOn);
  if (version === null) return null;
  return (
    <p>
      <Link to={PATHS.method}>Mode opératoire, version {version.number}</Link>, depuis le {formatDate(version.from)}
    </p>
  );
}

/** What the written method says of the step that is being noted, folded; of the version that the case goes by. */
export function PointsOf({ gesture, requestedOn }: { gesture: string; requestedOn: string }) {
  const version = useVersionOf(requestedOn);
  const points = pointsOf(version, gesture);
  if (version === null || points.length === 0) return null;
  return (
    <details className={classes.points}>
      <summary>
        Mode opératoire, version {version.number} ({points.length})
      </summary>
      <ol>
        {points.map((point, at) => (
          <li key={at}>{point}</li>
        ))}
      </ol>
    </details>
  );
}
