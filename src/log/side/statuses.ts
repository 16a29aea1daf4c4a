import type { Status } from '../../model/side.ts';
import { plainName } from '../columns/names.ts';

/** Words and codes of account status logs; the codes are those of Qianniu. */
const WORDS: Readonly<Record<Status, string>> = {
  online: '1 online login loggedin log_in signin sign_in available ready 上线 登录 登入 在线 签入 开始接待 空闲 示闲',
  offline: '-1 offline logout loggedout log_out signout sign_out 下线 登出 退出 离线 签出 退出登录 停止接待',
  suspended:
    '2 suspend suspended pause paused away busy break not_ready unavailable 挂起 暂停 小休 离开 忙碌 示忙 休息 暂停接待 开启挂起',
  resumed:
    '3 resume resumed unsuspend unpause back 取消挂起 恢复 恢复接待 解除挂起 取消小休 结束小休 结束休息 取消暂停 关闭挂起',
};

const CODES: ReadonlyMap<string, Status> = new Map(
  (Object.keys(WORDS) as Status[]).flatMap((status) =>
    WORDS[status].split(' ').map((word): [string, Status] => [word === '-1' ? word : plainName(word), status]),
  ),
);

/** What a cell says; `null`: nothing that is known. */
export function statusOf(raw: string): Status | null {
  const text = raw
    .normalize('NFKC')
    .trim()
    .replace(/^[−–—]/, '-')
    .replace(/\.0$/, '');
  return CODES.get(/^-?\d+$/.test(text) ? text : plainName(text)) ?? null;
}

const STATUS_NAMES = new Set(
  '状态 账号状态 客服状态 状态码 状态类型 操作 操作类型 动作 事件 事件类型 变更后状态 上下线状态 在线状态 挂起状态 status state event action code status_code event_type agent_status agent_state'
    .split(' ')
    .map(plainName),
);
const DEVICE_NAMES = new Set(
  '设备 终端 登录设备 登录终端 登录方式 客户端 设备类型 来源 端 device client terminal platform device_type'
    .split(' ')
    .map(plainName),
);
export const isStatusName = (header: string): boolean => STATUS_NAMES.has(plainName(header));
export const isDeviceName = (header: string): boolean => DEVICE_NAMES.has(plainName(header));
