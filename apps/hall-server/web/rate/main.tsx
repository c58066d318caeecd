/** Starts the rating tablet. */
import './rate.css';
import './sign.css';
import { rating } from '@yiting/shared/text/rating/area.ts';
import { sign } from '@yiting/shared/text/sign/area.ts';
import { startStation } from '../station/start-station.tsx';
import { RatingTablet } from './rating-tablet.tsx';

startStation('ratingTablet', { rating, sign }, (client) => <RatingTablet client={client} />);
