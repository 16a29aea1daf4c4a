import { html, type TemplateResult } from 'lit';
import type { Problem } from '../../base/result.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Plan } from '../../model/plan.ts';
import type { Shop } from '../../model/shop.ts';
import { withOptions } from '../optional.ts';
import './fl-dedicated.ts';
import './fl-robot.ts';
import type { RobotChangeEvent } from './fl-robot.ts';
import './fl-routing-rules.ts';
import './fl-turn-rules.ts';

interface Shown {
  readonly plan: Plan;
  readonly shop: Shop;
  readonly problems: readonly Problem[];
  readonly t: Messages;
}

/** What most shops leave alone: sections that are closed at first. */
export const planFolds = ({ plan, shop, problems, t }: Shown, change: (plan: Plan) => void): TemplateResult =>
  html`<div class="folds" data-test="folds">
    <fl-dedicated data-at="dedicated" .plan=${plan} .shop=${shop} .problems=${problems} .t=${t}></fl-dedicated>
    <fl-robot
      data-at="robot"
      .robot=${plan.robot}
      .heading=${t.plan.settings.robot.title}
      .path=${'robot'}
      .problems=${problems}
      .t=${t}
      @robot-change=${({ robot }: RobotChangeEvent) => change(withOptions(plan, { robot }))}
    ></fl-robot>
    <fl-routing-rules .plan=${plan} .shop=${shop} .problems=${problems} .t=${t}></fl-routing-rules>
    <fl-turn-rules .plan=${plan} .shop=${shop} .problems=${problems} .t=${t}></fl-turn-rules>
  </div>`;
