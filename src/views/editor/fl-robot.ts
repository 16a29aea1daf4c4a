import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Problem } from '../../base/result.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import { ROBOT_MODES, type Robot, type RobotMode } from '../../model/plan.ts';
import { withOptions } from '../optional.ts';
import { SHARED } from '../parts/element.ts';
import { percent, robotWords } from '../setting-words.ts';
import { partStyles } from './editor-styles.ts';
import { choiceField, fieldAt, numberField, tickField, type Field } from './fields.ts';
import './fl-fold.ts';
import { problemsAt } from './problems.ts';

/** What the fields begin with; no shop's numbers. */
const NEW: Robot = { mode: 'robot-first', resolves: 0.4, asksForPerson: 0.7, handoverSeconds: 30 };
const NEW_SHARE = 0.5;

/** Another robot is wanted, or (`null`) none. */
export class RobotChangeEvent extends Event {
  constructor(readonly robot: Robot | null) {
    super('robot-change');
  }
}

/** The robot of a shop or of a group. */
@customElement('fl-robot')
export class FlRobot extends LitElement {
  static override readonly styles = [...SHARED, partStyles];

  @property({ attribute: false }) robot: Robot | undefined;
  @property() heading = '';
  /** JSON path of the robot in the plan. */
  @property() path = '';
  @property({ attribute: false }) problems: readonly Problem[] = [];
  @property({ attribute: false }) t: Messages = messages('zh-CN');

  override render(): TemplateResult {
    const { robot, t } = this;
    const { settings } = t.plan;
    return html`<fl-fold
      .heading=${this.heading}
      .summary=${robot === undefined ? settings.none : robotWords(robot, t)}
      .problems=${problemsAt(this.problems, this.path).length}
    >
      ${tickField(settings.robot.on, robot !== undefined, (on) => this.#send(on ? NEW : null))}
      ${robot === undefined ? nothing : this.#settings(robot)}
    </fl-fold>`;
  }

  #settings(robot: Robot): TemplateResult {
    const { robot: words, seconds } = this.t.plan.settings;
    return html`<p class="note">${words.note} ${words.modeNotes[robot.mode]}</p>
      <div class="fields">
        ${choiceField(
          this.#field('mode', words.mode),
          { value: robot.mode, of: ROBOT_MODES.map((mode) => [mode, words.modes[mode]] as const) },
          (mode) => this.#send(ofMode(robot, mode)),
        )}
        ${robot.mode === 'ratio' ? this.#share(words.share, 'share', robot) : nothing}
        ${this.#share(words.resolves, 'resolves', robot)} ${this.#share(words.asks, 'asksForPerson', robot)}
        ${numberField(
          { ...this.#field('handoverSeconds', words.handover), unit: seconds },
          robot.handoverSeconds,
          (handoverSeconds) => this.#send({ ...robot, handoverSeconds }),
        )}
      </div>`;
  }

  /** A probability, in percent. */
  #share(label: string, field: 'share' | 'resolves' | 'asksForPerson', robot: Robot): TemplateResult {
    return numberField(
      { ...this.#field(field, label), unit: this.t.plan.settings.percent },
      percent(robot[field] ?? NaN),
      (value) => this.#send({ ...robot, [field]: value / 100 }),
    );
  }

  #field(field: keyof Robot, label: string): Field {
    return fieldAt(this, `${this.path}.${field}`, label);
  }

  #send(robot: Robot | null): void {
    this.dispatchEvent(new RobotChangeEvent(robot));
  }
}

/** The same robot in another mode; only the mode `ratio` has a share. */
const ofMode = (robot: Robot, mode: RobotMode): Robot =>
  withOptions({ ...robot, mode }, { share: mode === 'ratio' ? (robot.share ?? NEW_SHARE) : null });

declare global {
  interface HTMLElementTagNameMap {
    'fl-robot': FlRobot;
  }
}
