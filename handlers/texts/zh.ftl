# Newsdesk 的中文文字。
# 简单的句子，没有 HTML。简短、友好、具体，并给出下一步：人们在手机上阅读。

## 日期和列表

day = y年M月d日 EEE
day-range-in-month = y年M月d日 EEE 至 d日 EEE
day-range-in-year = y年M月d日 EEE 至 M月d日 EEE
plain-day = y年M月d日
plain-day-of-year = M月d日
plain-range-in-month = y年M月d日至d日
plain-range-in-year = y年M月d日至M月d日
month-of-year = y年M月
month = M月
today = 今天
yesterday = 昨天
days-on = { $day }
days-since = { $first }起
days-until = 截至{ $last }
days-between = { $first }至{ $last }
span = { $unit ->
        [minutes] { $count } 分钟
        [hours] { $count } 小时
        [days] { $count } 天
        [months] { $count } 个月
       *[years] { $count } 年
    }
list-separator = 、
day-unknown = 日期不详
day-inferred = { $day }（根据正文推断）

## 开始和帮助

welcome = 你好！我根据这个资料库回答新闻问题，并给出证明每个答案的句子和来源。
help-what = 问我这个资料库里的新闻吧。我会用能证明答案的句子和来源来回答；资料库里没有的，我会直说。
help-try = 试试看
help-commands = 命令
help-command-line = { $usage } – { $what }
help-operator = 你是运营者，还可以用 { $commands }
help-understands = 提问请用英语。/search 可按文章里的写法搜索任何语言的词语；/who 可查任何文字写的名字，中文也行。/language 可更改我说的语言。
help-search = 搜索支持 { $forms }，以及用简单英语写的日期，例如“last week”。
help-groups = 在群组里，请以 { $bot } 开头提问，或回复我的消息。
reach =
    { $articles ->
        [0] 资料库还是空的。运营者用“newsdesk load 文件夹”来填充它。
       *[other] 资料库里有 { $articles } 篇文章{ $days }。
    }
reach-days = ，从{ $oldest }到{ $newest }
reach-day = ，均为{ $day }

## 命令：菜单和用法

command-search = 含有这些词的文章
command-who = 新闻里的人物、机构或地点
command-latest = 最新文章：全部，或按词语、媒体、日期
command-language = 我在这里说的语言
command-help = 我能做什么，附例子
command-reload = 重新读取来源（运营者）
command-undo = 撤销上一次重新读取（运营者）
command-stats = 资料库里有什么（运营者）
command-sources = 订阅源、网页和文件夹及其状况（运营者）
command-addsource = 按地址添加订阅源或网页（运营者）
command-removesource = 移除订阅源或网页（运营者）
command-pause = 暂停或继续读取某个来源（运营者）
command-alias = 某人的其他名字：名字 = 别名，别名（运营者）
command-unalias = 忘掉某人的其他名字（运营者）
argument-words = 词语
argument-name = 名字
argument-optional-words = [词语]
usage-search = 搜索哪些词？请写在命令后面，例如：
usage-who = 查谁？请把名字写在命令后面，例如：
usage-addsource = 哪个地址？请写在命令后面，需要的话再加一个名称，例如：
usage-removesource = 哪个来源？请把名称写在命令后面；/sources 会列出全部。例如：
usage-pause = 哪个来源？请把名称写在命令后面；/sources 会列出全部。例如：
example-address = https://example.org/feed
example-source = Example World
usage-unalias = 谁的其他名字？请把名字写在命令后面；/alias 会列出全部。例如：
example-alias = United Nations
usage-question = 在的！请在同一条消息里提问，例如：
unknown-command = 我不认识这个命令。直接提问就好，或查看 /help。
only-text = 我只读文字。请用文字发来你的问题。
forwarded = 我不回复转发的消息。请用自己的话提问。

## 语言

language-which = 在这里要我说哪种语言？
language-unknown = 我不会说“{ $words }”。在这里用下面哪一种？
language-chosen = 从现在起，我在这里说：{ $language }。提问仍请用英语；/search 和 /who 可用任何语言的词语和名字。
language-of-app = 从现在起，我说你的 Telegram 所用的语言，只要我会。
language-of-each-reader = 从现在起，我在这里按每个人的 Telegram 语言来说，只要我会。
language-admins-only = 只有本群管理员能更改这里的语言。在我们的私聊里，你可以选自己的语言：/language
bot-description =
    用英语问我资料库里的新闻吧。我会用能证明答案的句子和来源来回答；资料库里没有的，我会直说。
bot-short-description = 根据资料库回答新闻问题，每个答案都附上作证的句子和来源。

## 列表

search-title = “{ $words }”：{ $total } 篇文章
search-best = “{ $words }”的最佳结果
search-newest = “{ $words }”的最新结果
search-some = 没有文章包含“{ $words }”的全部词语。下面这些包含其中一部分。
search-nothing = 资料库里没有“{ $words }”的内容。试试更少或别的词；查名字用 /who，看最新内容用 /latest。
search-nothing-exactly = 资料库里没有与“{ $words }”写法完全相同的内容。
limit-source = { $words }
limit-byline = 作者：{ $words }
limit-headline = 标题：{ $words }
limit-around = 优先临近：{ $days }
limit-excluded = 不含 { $words }
newest-first = 最新的在前
exactly = 完全按所写
repaired = “{ $typed }”也理解为 { $words }。
repaired-known = 也写作 { $words }。
nothing-within = 在这些限定下没有“{ $words }”的内容：{ $limits }
nothing-within-limits = 在这些限定下没有内容：{ $limits }
without-limits = 不加限定：
latest-newest = 最新：{ $day }
latest-newest-old = 最新：{ $day }，{ $span }前
latest-checked = { $span }前查看过
latest-checked-now = 刚刚查看过
latest-checked-on = 上次查看：{ $day }
latest-words = “{ $words }”，最新的在前
latest-old = “{ $words }”没有比{ $day }更新的内容（{ $span }前）
latest-nothing = 资料库里没有“{ $words }”的内容。试试别的词，或只发 /latest。
latest-empty = 资料库还是空的。运营者用“newsdesk load 文件夹”来填充它。
position = 第 { $from }–{ $to } 条，共 { $total } 条
position-alone = 第 { $from }–{ $to } 条
position-stories = 第 { $from }–{ $to } 个事件，共 { $total } 个
story-sources = { $sources } 个来源
story-articles = { $articles } 篇文章
story-title = 同一事件：{ $size }

## 一篇文章

part = 第 { $part } 部分，共 { $parts } 部分
caption = 图片：
no-text = 这篇文章没有正文。

## 答案

answer-verdict = { $verdict ->
        [yes] 是
       *[no] 否
    }
answer-sources = { $count } 个来源：{ $sources }
answer-otherwise = 也有报道称：{ $claims }
answer-claim = { $claim }（{ $day }）
answer-newest = 资料库里关于此事的最新内容是{ $day }的。
answer-more = 更多证据
digest = 最新消息
digest-of = { $words }的最新消息
near = 相近内容
no-answer = 资料库里没有提到。
no-answer-nearest = 最接近的标题
no-answer-hint = 试试别的英语词语，或用 /search 搜索。
not-english = 我只听得懂英语提问。
not-english-hint = 请用英语提问。/who 可查任何文字写的名字，/search 可按文章里的写法搜索词语：

## 承接上一问的问题，以及不是问题的话

understood-question = 理解为：{ $question }
unclear = 我不确定你指的是谁或什么。请带上名字完整提问，或回复我的那条消息。
unclear-people = 可能是 { $names }。你指的是谁？
talk-thanks = 不客气。随时可以问我。
talk-greeting = 你好！请用英语问我这个资料库里的新闻，例如：
talk-insult = 没帮上忙，抱歉。试试别的词，或查看 /help。
talk-link = 我打不开链接。请发几个词说明它的内容：/search 词语

## 人物、机构、地点

kind = { $kind ->
        [organisation] 机构
        [place] 地点
       *[person] 人物
    }
kind-beside = { $kind ->
        [organisation] 机构
        [place] 地点
       *[person] 人物
    }
also-known = 又称：{ $names }
understood-as = { $role }：
role-articles = { $articles } 篇文章
role-days = { $articles } 篇文章，{ $days }
role-first-last = { $articles } 篇文章，最早{ $first }，最近{ $last }
last-quoted = 最近的引语
with-people = 一同出现：{ $names }
with-organisations = 机构：{ $names }
with-places = 地点：{ $names }
person-count = { $name }（{ $articles }）
person-articles = 出现在 { $articles } 篇文章中
coverage-weeks = 各周：{ $days }；最多 { $most } 篇，在{ $peak }那一周
coverage-months = 各月：{ $days }；最多 { $most } 篇，在{ $peak }
articles-title = { $name }：{ $articles } 篇文章
quotes-title = { $name }说过的话
timeline-title = { $name }，最新的在前
turn-week = { $day }起的一周
did-you-mean = 没有找到名字正好是“{ $name }”的。你指的是下面哪一个吗？
which-of-them = 有几个名字符合“{ $name }”。是哪一个？
which-of-role = 有几位被称为“{ $role }”。是哪一位？
which-one = 资料库里不止一个“{ $name }”。是哪一个？
nobody = 资料库里没有找到名叫“{ $name }”的。试试全名，或 /search。
people-not-kept = 这个资料库不保存人物名单。试试：/search { $name }
picture-axis-weeks = 每周文章数
picture-axis-months = 每月文章数
picture-source = 来源：本资料库，截至{ $day }

## 按钮

button-previous = ‹ 上一页
button-next = 下一页 ›
button-more-evidence = 更多证据 ›
button-newest = 最新的在前
button-best = 最相关的在前
button-exactly = 完全匹配“{ $words }”
button-exactly-all = 完全按所写
button-all-spellings = 也包括其他写法
button-all-articles = 全部 { $articles } 篇文章
button-quotes = 引语
button-timeline = 时间线
button-picture = 图表
button-namesake = { $number }：{ $called }
button-story = { $number }：{ $size }
button-back = ‹ 返回
button-part-before = ‹ 第 { $part } 部分
button-part-after = 第 { $part } 部分 ›
button-undo = 撤销
button-remove = 移除
button-old = 这个按钮来自旧消息。请再问一次。
article-gone = 这篇文章已不在资料库里。

## 给运营者

operator-only = 这是给本机器人运营者用的。你可以向我提问，或查看 /help。
reload-started = 正在读取来源……
reload-progress = 正在读取来源…… { $articles } 篇文章
reload-progress-percent = 正在读取来源…… { $percent }% · { $articles } 篇文章
reload-done = 完成。资料库里现在有 { $articles } 篇文章。
reload-counts = 新增 { $added } · 更改 { $changed } · 未变 { $unchanged } · 移除 { $removed }
reload-dry = 只是试运行：没有任何更改。资料库里有 { $articles } 篇文章。
reload-would = 将会：新增 { $added } · 更改 { $changed } · 未变 { $unchanged } · 移除 { $removed }
reload-expired = { $expired } 篇文章太旧，超出本资料库的保存范围
reload-rejected = 拒收 { $rejected } 份：
reload-more = ……还有 { $count } 份，全部见下方文件。
reload-more-beyond = ……还有 { $count } 份；下方文件列出其中 { $named } 份。
reload-unnamed = ……还有 { $count } 份，多得无法列出。先修好这些，再重新载入。
reload-file = 所有被拒收的内容及原因。
reload-file-beyond = 最先被拒收的内容及原因。
reason =
    { $reason ->
        [EMPTY] 空的
        [BINARY] 不是文本
        [TOO_LARGE] 太大
        [LINE_TOO_LONG] 有一行太长
        [NO_STRUCTURE] 其中找不到文章
        [NO_TEXT] 没有正文
        [NOT_JSON] 不是 JSON
        [BAD_FIELD] 有字段不对
        [UNREADABLE] 无法读取
        [SAME_ID] 同一标识用了两次
        [MARKUP_BOMB] 危险的标记
        [TIMED_OUT] 读取时间太长
       *[UNKNOWN_FORMAT] 未知格式
    }
undo-nothing = 没有可撤销的：只能撤销上一次有所更改的重新读取，而且只能一次。
undo-done = 已撤销 { $day } { $time } UTC 的载入。资料库里又是之前的 { $articles } 篇文章。下一次 /reload 会再读取同样的来源。
undo-loses = { $day } { $time } UTC 以来较小的载入新增、更改或移除了 { $changes } 篇文章。这些也会丢失。要撤销此后的一切吗？
undo-how = 这样做：newsdesk undo --yes
undo-older = { $day } { $time } UTC 以来的载入没有更改任何内容。要撤销那一次吗？
check-problem = { $part ->
        [state] 状态
       *[archive] 资料库
    }：{ $problem }
check-whole = 一切正常。资料库里有 { $articles } 篇文章。
check-repaired = 已修复：索引已由 { $articles } 篇文章重新生成。
check-archive-damaged = 资料库无法由其文章修复。请恢复备份，或移开数据文件夹后重新载入来源。
check-state-damaged = 状态（载入过的文件、聊天里添加的来源、读者的列表）已损坏。请从备份恢复，或停止机器人，移开 state.sqlite3，载入文件并重新添加来源；文章会保留。
backup-done = { $name } 保存了全部内容（{ $size }）。
stats-articles = 文章：{ $articles }
stats-undated = 没有日期的文章：{ $articles }
stats-people = 人物：{ $people }
stats-days = 日期：{ $oldest }至{ $newest }
stats-sources = 媒体：{ $sources }
stats-source = { $source }（{ $articles }）
stats-source-unknown = 未注明（{ $articles }）
stats-loaded = 上次载入：{ $day } { $time } UTC
stats-never-loaded = 上次载入：从未
stats-size = 大小：{ $size }
size-kilobytes = { $size } kB
size-megabytes = { $size } MB

## 来源

source-unknown = 没有唯一叫“{ $name }”的来源。你是指其中之一吗？
source-unknown-none = 没有叫“{ $name }”的来源：目前还没有任何来源。/addsource 可添加。
source-more-names = ……还有 { $count } 个
source-failed = 无法读取：{ $problem }。没有任何更改。
source-exists = 这是“{ $name }”，已经有了；/sources 显示它的状况。现在就读取：/reload { $name }
source-name-taken = 另一个来源叫“{ $name }”。请写 /addsource、地址，后面换一个名称。
source-declared = “{ $name }”写在 { $file } 里：请在那里删除。立即停止：/pause { $name }
sources-title = { $count } 个来源
sources-none = 还没有来源。/addsource 加订阅源地址可添加；文件用“newsdesk load 文件夹”读取。
sources-problem = 你的来源文件有错误：{ $problem }。请改正；在此之前，运行中的机器人按原先的内容工作。
sources-more = ……还有 { $count } 个：“newsdesk sources”会列出全部。
source-title = { $name }（{ $kind ->
        [feed] 订阅源
        [page] 网页
       *[files] 文件
    }）
source-read-now = 刚刚读取
source-read = { $ago }前读取
source-never = 尚未读取
source-next = { $wait }后再读
source-next-now = 马上再读
source-paused = 已暂停
source-gone = 已永久消失
source-articles = { $articles } 篇文章
source-problem = 问题：{ $problem }
source-moved = 已迁至 { $address }
source-looking = 正在查看该地址……
source-added = 已添加{ $kind ->
        [page] 网页
       *[feed] 订阅源
    }“{ $name }”。我每 { $every }读取一次；/sources 显示它的状况。
source-added-from-page = 该网页指明了一个订阅源。我已将它添加为“{ $name }”，每 { $every }读取一次；/sources 显示它的状况。
source-remove-question = 不再读取“{ $name }”并忘掉它吗？{ $articles ->
        [0] 它没有带来文章。
       *[other] 它的 { $articles } 篇文章会保留。
    }
source-removed = 已移除“{ $name }”。它的文章会保留。
source-removed-before = 这个来源已经不在了。
source-now-paused = 已暂停“{ $name }”。要继续，请再写一次同样的命令。
source-goes-on = “{ $name }”继续读取；我现在就读。
source-told-gone = “{ $name }”（{ $address }）的服务器说它已永久消失。我不再访问它；它的文章会保留。忘掉它：/removesource { $name }。再试一次：/pause { $name }
source-told-gone-declared = “{ $name }”（{ $address }）的服务器说它已永久消失。我不再访问它；它的文章会保留。请从来源文件里删除它。再试一次：/pause { $name }
fetch-nothing = 没有到时间的来源。现在读取一个来源：newsdesk fetch 名称
fetch-failed = { $name }：无法读取：{ $problem }
fetch-unchanged = { $name }：没有新内容
fetch-done = { $name }：新增 { $added } · 更改 { $changed } · 未变 { $unchanged }

## 其他名字

alias-title = { $count } 个其他名字
alias-none = 还没有其他名字。添加方法：/alias Kim Jong Un = 金正恩, Supreme Leader Kim
alias-none-of = “{ $name }”没有你添加的其他名字。添加方法：/alias { $name } = 别名，又一个别名
alias-more = ……还有 { $count } 个；在命令行用 newsdesk alias 可看到全部。
alias-declared = { $line }（在你的文件里）
alias-added = 现在用 { $others } 也能找到“{ $name }”。
alias-unknown = 已保存：“{ $name }”的 { $others }。但没有文章明确提到“{ $name }”。请用 /who 检查写法；一旦有文章提到，所加的就会生效。
alias-elsewhere = 已保存：“{ $name }”的 { $others }。但它也指别人：/who { $first } 会显示是谁。/unalias { $name } = { $first } 可撤销。
alias-removed = { $count ->
        [0] “{ $name }”没有你添加的这个名字；/alias 显示它有哪些。你文件里的请在那里删除。
       *[other] 已忘掉“{ $name }”的 { $count } 个其他名字。
    }
alias-no-name = “=”前面没有名字。请这样写：/alias Kim Jong Un = 金正恩, Supreme Leader Kim
alias-no-alias = “{ $said }”的“=”后面还需要一个别名。请这样写：/alias Kim Jong Un = 金正恩, Supreme Leader Kim
alias-too-long = “{ $said }”超过 { $most } 个字符。请写短一些的名字。
alias-too-many = 其他名字最多 { $most } 个。请用 /unalias 去掉一些再试。

## 运营者发来的文件

upload-started = 正在读取 { $name }……
upload-too-large = { $name } 大于 { $size } MB，超出 Telegram 允许机器人下载的上限。请压缩或拆分，或在我运行的地方载入：newsdesk load 文件
upload-failed = 无法从 Telegram 取得 { $name }。请一分钟后再发一次。
upload-unknown-kind = 我读不了 { $name }。我能读 { $kinds }；.jsonl、.json 和 .csv 也可压缩成 .gz。

## 出错时

error = 我这边出了点问题，已经记下。请一分钟后再试。
error-not-allowed = 我在这里无权发送这个。请私聊问我。
error-unavailable = 资料库现在无法读取。请一分钟后再试。
error-damaged = 资料库需要运营者处理：运行“newsdesk check”。之后请再问一次。
error-too-new = 这个资料库由更新版本的 Newsdesk 写成。运营者需要更新这一个。
error-loading = 另一次载入正在进行。请等它结束后再试。
error-name-model = 用来识别名字的模型无法载入；原因见日志。请修好或取消 NEWSDESK_NER，然后再试。
error-changed = 资料库刚刚有变动。请再看一遍，然后决定。
error-source-missing = 找不到某个来源；是哪一个见日志。请检查路径，再发 /reload。
error-sources-file = 你的来源文件有错误；位置见 /sources 和日志。请改正后再试。

## Beside articles

day-time = { $day } { $time } UTC
help-inline = 在其他任何聊天里，输入 { $bot } 加几个词、一个名字或一个问题，然后选择。
command-settings = 语言；在群里，管理员还可设定我何时回答、回答谁
command-post = 把最新或搜到的内容发到你的频道
command-privacy = 我保存你的哪些信息，以及如何删除
command-gaps = 没有答案的问题（运营者）
command-ban = 不再回答某人：编号、@名字或回复（运营者）
command-unban = 再次回答某人（运营者）
command-banned = 我不回答的人（运营者）
argument-post = @频道 词语
usage-settings = 我不明白。请写“quiet 22-7”或“quiet off”、“ask admins”或“ask everybody”、“language de”或“language off”，或只写命令以显示按钮。例如：
usage-settings-private = 我不明白。请写“language de”或“language off”，或只写命令以显示按钮。例如：
usage-post = 发到哪里，发什么？请写频道的 @名字或编号，再写词语；也可写“latest”再加词语。例如：
usage-ban = 谁？请写编号，或自我启动后问过我的人的 @名字；也可用 /ban 回复其消息。例如：
usage-unban = 谁？请写 /banned 列出的编号或 @名字。例如：
button-as-typed = 只搜这些词
button-read = 在 { $source } 阅读
button-read-page = 阅读原页
button-liked = 👍
button-disliked = 👎
button-share = 分享
button-copy = 复制
button-copy-link = 复制链接
button-open-bot = 在机器人中打开
link-old = 我不认识这个链接，或它指向的内容已不在。请直接提问，或看 /help。

## The model that compares texts by meaning

model-title = { $name }（{ $licence }）– { $folder }
model-file-there = { $name }：已有（{ $size }）
model-file-missing = { $name }：缺少
model-get = 获取缺少的文件：newsdesk models pull。此处无网络时：newsdesk models import 文件
model-runtime-missing = 运行它的程序未安装：pip install onnxruntime
model-off = 已由 NEWSDESK_SEMANTIC 关闭。
model-used = 使用中：运行中的机器人下次启动时启用。
model-already = 文件都已齐全。
model-pulled = 已获取 { $name }（{ $size }）。
model-pull-failed = 无法获取 { $name }：{ $problem }。请稍后再试，或在别处取得文件后导入：newsdesk models import 文件
model-taken = 已导入 { $name }（{ $size }）。
model-nothing-taken = 其中没有清单所列的 { $name } 文件。请到其页面查找：{ $card }

## Settings of a chat

settings-title = 本群设置
settings-title-own = 你的设置
settings-language = 语言：{ $language }
settings-language-any = 语言：随提问者
settings-language-own = 语言：随你的 Telegram
settings-quiet = 安静时段：{ $first }–{ $until }（{ $zone }）；其间我只回答管理员
settings-quiet-none = 安静时段：无
settings-asking = 谁可以提问：{ $asking ->
        [admins] 仅管理员
       *[everybody] 所有人
    }
settings-choose-language = 在这里要我说哪种语言？
settings-choose-first = 从几点起安静？（{ $zone }）
settings-choose-until = 到几点为止？（{ $zone }）
settings-admins-only = 只有本群管理员可以更改设置。
settings-not-seen = 我看不出你是这里的管理员。如果你是匿名管理员，请写：/settings quiet 22-7、/settings ask admins 或 /settings language de
admins-unknown = Telegram 没有告诉我你是不是这里的管理员。请过几秒再试；如果还是这样，请把我也设为管理员。
button-quiet = 安静时段
button-quiet-none = 不设安静时段
button-ask-admins = 仅管理员可提问
button-ask-everybody = 所有人可提问
button-language = 语言
button-language-any = 自动
quiet-now = 这里安静到 { $until }。其间请私聊问我。
only-admins-ask = 本群只有管理员可以问我。请私聊问我。

## Asking too much

budget-person = 太快了。请等 { $seconds } 秒再问我。
budget-presses = 太快了。请等 { $seconds } 秒再按。
budget-group = 本群一下子问得太多了。请等 { $seconds } 秒再问，或私聊问我。

## Who is banned

ban-done = 我不再回答 { $name }。撤销：/unban { $number }
ban-not-them = 不能封禁 { $name }：那是运营者、我、本聊天，或 Telegram 供多人使用的账号。
unban-done = 我会再次回答 { $name }。
unban-nobody = { $name } 没有被封禁；/banned 列出被封禁的人。
banned-none = 没有人被封禁。
banned-line = { $number } · { $name } · 自 { $day }
banned-more = ……还有 { $count } 个

## Posting in a channel

button-post = 发到“{ $channel }”
post-private-only = 请在我们的私聊里发给我：我会先给你看要发的内容。
post-unknown = 找不到 { $channel }。请检查名字；如是私密频道，请把我设为管理员。
post-no-channel = { $channel } 不是频道。在群里请直接问我。
post-not-me = 我不能在 { $channel } 发布。请把我设为可发消息的管理员，再试一次。
post-not-you = 只有 { $channel } 中可发消息的管理员才能让我在那里发布。
post-done = 已发到 { $channel }。
post-refused = Telegram 不让我在 { $channel } 发布。请确认我仍可在那里发布，再按一次。
post-unsure = Telegram 没有回应，我不知道是否已发布。请先看看 { $channel }；如果没有，再发一次 /post。

## What readers make of answers

vote-liked = 已记下，谢谢。
vote-disliked = 已记下，谢谢。换个说法或用 /search 也许有用。
gaps-title = { $count } 个没有答案或答案不受好评的问题
gaps-none = 还没有：最近 90 天内没有无答案或答案不受好评的问题。
gaps-off = 我不保存问题，所以不知道哪些没有答案。要保存 90 天，请设 NEWSDESK_KEEP_QUESTIONS=on 并重启我。
gap-unanswered = 无答案：{ $count }
gap-disliked = 不满意：{ $count }
gap-last = 最近 { $day }

## Inline and as a guest

inline-nothing = 没有找到。请私聊问我
inline-failed = 现在无法查找。请私聊问我
posted-question = 提问：{ $question }
no-headline = 无标题
person-told = { $called } · { $counted }
guest-declined = 我不能在这里回答。
guest-how = 请提到我，并附上关于新闻的问题，例如：

## When something goes wrong, or too many ask

busy = 现在提问的人太多，没能回答你最近的 { $count } 个问题。请过一分钟再问最要紧的那个。
too-much = 这里一下子来得太多，有些没能回答。还缺什么，请再发一次。
uncertain = 回答时连接中断了。如果没看到我的回答，请再问一次。

## What is kept of a reader

privacy-title = 我保存你的哪些信息
kept-of-you = { $table ->
        [exchanges] 你问我的话和我的简短回答，保存一天，好让下一个问题可以接着问。
        [languages] 你选的语言，直到你另选或改回随 Telegram。
        [unreachable] 你何时屏蔽了我，直到你再给我发消息。
        [updates] 你刚发给我的内容，直到处理完：通常几秒，最多一天。
        [bans] 运营者何时封禁了你，以及当时看到的名字，直到解除。
        [names] 你的用户名和号码，只在内存中，直到我重新启动。
        [votes] 你的 👍 和 👎，保存 90 天，不含你的编号；只有运营者保存问题时，👎 旁才有问题。
       *[more] “{ $table }”的记录。
    }
privacy-listings = 搜索过的内容保存 { $days } 天，好让按钮可用，但不记录是谁搜的。
privacy-questions = 我答不出的问题保存 90 天，但不记录是谁问的。
privacy-held = 最近问过的内容会在内存中短暂停留，好更快回答别人，但不记录是谁问的。
privacy-where = 这些都在运营者的一个文件里。此外我不保存任何消息。我的日志从不含你写的内容，你在其中只是“{ $pseudonym }”，由你的编号和只有我有的密钥得出。
privacy-groups = 群里问过的内容也保存一天，记录是哪个群，但不记录是谁问的；管理员为群所做的设置保存到更改为止。
privacy-not-mine = 本聊天由 Telegram 自己保存；运营者以前做的备份会保留到删除为止。
privacy-stays = 如果运营者封禁你，这会保留到解除为止。
privacy-next = 用 { $show } 查看全部，用 { $forget } 删除。
privacy-in-private = 这只在你我之间：请在私聊里给我发 { $command }。
my-data-title = 我保存的你的全部信息
my-data-kind = { $count } 条：{ $what }
my-data-more = ……全部 { $count } 条都在文件里。
my-data-file = 全部内容，与我文件中的一样。
my-data-none = 我没有保存你的任何信息。
my-data-next = { $show } 会说明我可能保存什么、保存多久。
forget-question = 要删除我保存的你的全部信息吗？删除后无法恢复。别人能看到的会保留：本聊天中的消息可由你自己删除。
forget-stays = 以下保留，以便继续有效：{ $what }
forget-done = { $count ->
        [0] 没有可删除的。我没有保存你的任何信息。
       *[other] 已删除 { $count } 条。我不再保存你的任何信息。
    }
forget-done-but = 已删除：{ $count } 条。
button-forget-me = 全部删除
