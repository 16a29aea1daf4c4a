import type { Case } from '../cases.ts';
import {
  birthDeath,
  delayProbability,
  erlangTransform,
  gapRoot,
  lossProbability,
  meanOf,
  pollaczekKhinchine,
} from '../formulas.ts';
import type { Figures, P } from './form.ts';

export function erlangC({ lam, mu, c, t }: P): Figures {
  const [delayed, spare] = [delayProbability(c, lam / mu), c * mu - lam];
  const wait = delayed / spare;
  return {
    rho: lam / c / mu,
    p_wait: delayed,
    mean_wait: wait,
    mean_sojourn: wait + 1 / mu,
    mean_queue_len: lam * wait,
    mean_wait_given_wait: 1 / spare,
    p_wait_le_t: 1 - delayed * Math.exp(-spare * t),
    ...(delayed > 0.1 ? { p90_wait: Math.log(delayed / 0.1) / spare } : {}),
  };
}

/** M/M/c+M (Palm 1957), as far as it needs no transient law. */
export function erlangA({ lam, mu, theta, c }: P): Figures {
  const law = birthDeath(
    c + 400,
    () => lam,
    (n) => Math.min(n, c) * mu + Math.max(0, n - c) * theta,
  );
  const [queue, wait] = [meanOf(law, (n) => Math.max(0, n - c)), meanOf(law, (n) => (n >= c ? 1 : 0))];
  return {
    p_wait: wait,
    p_abandon: (theta * queue) / lam,
    mean_queue_len: queue,
    mean_wait_all: queue / lam,
    utilisation: meanOf(law, (n) => Math.min(n, c)) / c,
    p_no_wait: 1 - wait,
  };
}

export function finiteCapacity({ lam, mu, mean_service, c, K }: P): Figures {
  if (!K) {
    const lost = lossProbability(c, lam * mean_service);
    return { p_block: lost, utilisation: (lam * mean_service * (1 - lost)) / c };
  }
  const law = birthDeath(
    K,
    () => lam,
    (n) => Math.min(n, c) * mu,
  );
  const [lost, queue] = [law[K], meanOf(law, (n) => Math.max(0, n - c))];
  return {
    p_block: lost,
    mean_wait_accepted: queue / lam / (1 - lost),
    mean_queue_len: queue,
    utilisation: meanOf(law, (n) => Math.min(n, c)) / c,
    p_wait_accepted: meanOf(law, (n) => (n >= c && n < K ? 1 : 0)) / (1 - lost),
  };
}

export function generalWork({ lam, mean_service: mean, scv }: P): Figures {
  const wait = pollaczekKhinchine({ lam, mean, scv });
  return { rho: lam * mean, mean_wait: wait, mean_sojourn: wait + mean, p_wait: lam * mean };
}

export function generalGaps({ interarrival: gap, mu }: P, { model }: Case): Figures {
  const phases = /^E(\d+)/.exec(model);
  const sigma = gapRoot(
    phases ? erlangTransform(Number(phases[1]), Number(phases[1]) / gap) : (s) => Math.exp(-s * gap),
    mu,
  );
  return { sigma, mean_wait: sigma / mu / (1 - sigma), p_wait: sigma };
}

/** Two classes, nobody interrupted (Cobham 1954); exponential work of each class. */
export function priority({ lam_vip, lam_normal, mu_vip, mu_normal }: P): Figures {
  const [first, all] = [lam_vip / mu_vip, lam_vip / mu_vip + lam_normal / mu_normal];
  const rest = lam_vip / mu_vip ** 2 + lam_normal / mu_normal ** 2;
  const [vip, normal] = [rest / (1 - first), rest / (1 - first) / (1 - all)];
  return {
    wait_vip: vip,
    wait_normal: normal,
    wait_overall: (lam_vip * vip + lam_normal * normal) / (lam_vip + lam_normal),
    wait_fcfs: rest / (1 - all),
  };
}

/** M/G/1 with vacations of a fixed length (Levy & Yechiali 1975); work exponential or constant. */
export function vacations({ lam, mean_typing: mean, vacation }: P, { parameters }: Case): Figures {
  const wait = pollaczekKhinchine({ lam, mean, scv: parameters['typing'] === 'exp' ? 1 : 0 });
  return { mean_wait: wait + vacation / 2, mean_wait_no_vacation: wait };
}
