const openings =
  '用户 客户 机主 老人 家属 来电 反映 投诉 咨询 要求 希望 表示 认为 多次 昨天 今天 上周 本月 上月 晚上'
const matters =
  '网速 缓慢 断网 掉线 无法 上网 登录 失败 账号 密码 错误 扣费 多扣 乱扣 话费 账单 明细 套餐 流量 彩铃 增值 业务 订购 退订 退费 退款 发票 充值 到账 余额 停机 复机 欠费 信号 覆盖 基站 光纤 光猫 路由 安装 移机 拆机 维修 师傅 上门 预约 迟到 态度 恶劣 等待 时间 太长 无人 接听 回复 答复 处理 结果 不满 赔偿 违约 合约 到期 续约 过户 销户 携号 转网 骚扰 短信 诈骗 验证 验收 电视 机顶 遥控 卡顿 花屏 直播 点播 会员 游戏 延迟 下载 上传 视频 音乐 阅读 教育 缴费 优惠 活动 积分 兑换 礼品 未收 物流 地址 小区 楼栋 农村 城区 施工 挖断 抢修 恢复'
const endings = '请核实 请尽快 请回电 望解决 已安抚 待跟进 催办中 已记录 转后台 联系中'

/** Words that people say in such cases; made into sentences that no language has, as long as those that it has. */
export const phraseWords: readonly string[] = [openings, matters, matters, endings].flatMap((line) =>
  line.split(' '),
)
