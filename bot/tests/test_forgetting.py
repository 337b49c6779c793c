"""What was said is deleted for who asks for it in plain words, and for nobody else."""

from __future__ import annotations

import pytest

from actions.forgetting import asks_to_forget
from replies import talk

ASKED = (
    "忘记我说的",
    "忘掉刚才的",
    "忘记前面的",
    "把前面的都忘了",
    "把记录删掉",
    "删除聊天记录",
    "删掉我说的话",
    "删除对话",
    "删除我的记录",
    "把聊天记录删了",
    "把我的信息删掉",
    "删了我的数据",
    "把我忘了吧",
    "忘了我吧",
    "你把我说的都忘了吧",
    "能不能把刚才的对话删了",
    "我刚才说的都删掉",
    "我说过的话请全部删除",
    "不要记住我说的",
    "别记我说的",
    "清空聊天记录",
    "清除对话",
    "请清空对话",
    "请你忘记我刚才说的",
    "删掉这次对话",
    "把这些记录都清掉吧",
    "麻烦把我告诉你的情况删除",
    "算了，前面说的都忘了吧",
    "forget what I said",
    "delete this conversation",
    "please delete my chat history",
    "forget everything I told you",
    "我想把聊天记录删除",
    "可以把我的资料删掉吗",
    "我要删除对话",
    "删除我们的对话",
    "都删了吧",
    "清空",
    "聊天内容删掉吧",
)
# 清, 删 and 忘 in other matters; what somebody forgot themselves; how it is done elsewhere.
OTHERS = (
    "刚满63岁，是低保户，宝清说的老人低保足额发放算不算得上我",
    "我忘了带身份证",
    "忘记密码了",
    "我妈老是忘事",
    "她忘了自己说过的话",
    "老人忘了说过什么，是不是失智",
    "怎么删除手机里的聊天记录",
    "微信聊天记录删了能恢复吗",
    "清明节放假吗",
    "宝清说的补贴是什么",
    "宝清填的表在哪里",
    "清溪镇说的那个养老院",
    "村里把我妈从低保名单里删了",
    "医院把我的资料删了咋办",
    "社区把我们的信息删了",
    "我说不清",
    "说清楚一点",
    "我没听清你说的",
    "讲清楚前面说的",
    "我忘了说，她还有残疾证",
    "忘记说了，我妈是低保户",
    "忘了告诉你她住农村",
    "前面忘说了，他83",
    "我刚才忘讲了，住宝清",
    "我前面说的那个补贴你忘了吗",
    "我刚才说的你忘了吗",
    "你忘了我说的是宣汉吗",
    "别忘了我说的是宝清",
    "不要忘记我妈是失能的",
    "清理机构是哪个部门",
    "宝清县讲的是什么",
    "宝清说过的高龄津贴",
    "删减了哪些项目",
    "宝清填报的床位数",
    "宝清我说的是托位",
    "我爸什么都忘，记不得人",
    "忘了",
    "我忘了",
    "忘记了",
    "记不清了",
    "我说的是宝清",
    "要不要记我说的工资",
    "银川说的育儿假",
    "清算赔偿怎么办",
    "老人忘了吃饭说没吃过",
    "机构清退了，之前交的钱怎么办",
    "清退之前说的押金",
    "清华大学说的",
    "宝清告诉我的不对",
    "你能不能说清楚我的情况",
    "请问之前的低保记录还在吗",
    "档案里我的信息删了怎么补",
    "delete my phone photos",
    "forget it, what about Dazhou",
    "how do I delete my account history",
    "I forgot what she said",
)


@pytest.mark.parametrize("said", ASKED)
def test_plain_words_delete_what_was_said(said: str) -> None:
    assert asks_to_forget(said)
    assert talk.forgotten().forget


@pytest.mark.parametrize("said", OTHERS)
def test_nothing_else_deletes_anything(said: str) -> None:
    assert not asks_to_forget(said)
