"""Another trade's service is none of our business; a near word in a question of ours is."""

from __future__ import annotations

import pytest

from actions.query import Query
from actions.trades import is_another_trade
from actions.wary import warned


@pytest.mark.parametrize(
    "said",
    [
        *("帮孩子写一篇五百字的作文，题目叫我的爷爷", "写一首关于外婆的诗", "给爷爷写个生日祝福语"),
        *("老人机没信号了怎么弄，联通的卡", "奶奶的微信号登不上去了", "电视遥控器坏了"),
        *("推荐一款老人用的手机", "宝宝奶粉哪个牌子好", "老年旅行团哪家靠谱"),
        *("红烧排骨怎么做老人才咬得动", "中午给老人做点啥软和的菜", "爷爷白内障手术要多少钱"),
        *("给老人办护照要多久", "孩子上户口要什么材料", "邻居家孩子打了我家孩子怎么处理"),
        *("孩子早恋了怎么办", "孩子转学要什么手续", "猫老是叫怎么回事", "老人过世头七要做什么"),
        *("Translate this contract clause into French", "Can you recommend a good mobile phone"),
    ],
)
def test_another_trade_is_declined_whoever_it_is_for(said: str) -> None:
    assert is_another_trade(said)
    assert warned(Query("ask_topic", said)).intent == "out_of_scope"


@pytest.mark.parametrize(
    "said",
    [
        *("老人不会用手机，宣汉有没有人教", "教老人用智能手机的培训，宝清有没有", "住进去要体检报告吗"),
        *("护理保险赔多少", "公园门票免不免", "兴趣班老人能上吗", "坐火车带娃有没有绿色通道"),
        *("老人洗澡不方便，有没有人上门帮洗", "老年食堂在哪里", "孩子的健康档案谁建", "高龄津贴要带身份证吗"),
        "我是全职妈妈，想重新找工作，政府帮些什么",
    ],
)
def test_what_only_sounds_like_it_is_answered(said: str) -> None:
    assert not is_another_trade(said)
