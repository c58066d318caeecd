/** Starts the rating tablet. */
import './rate.css';
import { rating } from '@yiting/shared/text/rating/area.ts';
import { startStation } from '../station/start-station.tsx';
import { RatingTablet } from './rating-tablet.tsx';

startStation('ratingTablet', { rating }, (client) => <RatingTablet client={client} />);
