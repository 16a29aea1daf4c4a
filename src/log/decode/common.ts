/** The most frequent characters of written Chinese, simplified and traditional, and of shop talk. */
export const COMMON: ReadonlySet<string> = new Set(
  '的一是不了在有我你他这个们来到时大地为子中说生国年着就那和要她出也得里后自以会家可下而过天去能对小多然于心学么之都好看起发当没成只如事把还用第样道想作种开' +
    '這個們來時為說國著裡後會過對學麼發當沒樣還種開見長問買賣貨發' +
    '亲吗吧呢啊您请谢货买卖客服店退换款快递下单订单什么怎么可以尺码颜色谢谢您好',
);
