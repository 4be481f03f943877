import { keyOf, type NodeId } from '../ids.js';

/** Parameters of which more is better, and less; of the others it is a matter of taste (the size of a screen). */
const MORE = new Set(
  'memory,storage,battery-capacity,battery-life,refresh-rate,camera-resolution,brightness,optical-zoom,pixel-density,noise-cancellation,cycle-life,core-count,clock-speed,data-rate,battery-health,color-gamut,screen-to-body-ratio,range,frame-rate,warranty-period'.split(
    ',',
  ),
);
const LESS = new Set('weight,thickness,response-time,latency,charging-time,noise-level'.split(','));

/** The better of the values, 1 for more and −1 for less; 0 where it is a matter of taste. */
export function directionOf(specification: NodeId): -1 | 0 | 1 {
  const key = keyOf(specification);
  return MORE.has(key) ? 1 : LESS.has(key) ? -1 : 0;
}
