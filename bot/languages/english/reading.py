"""The words that questions in English are read by."""

from bot.languages.language import ReadingWords
from bot.languages.phrases import phrases

READING = ReadingWords(
    function=phrases(
        """
        a, an, the, of, in, on, at, to, for, from, by, with, about, as, into, s, and, or,
        so, that, this, these, those, it, its, there, then, too, also, is, are, was, were,
        be, been, being, am, do, does, did, done, has, have, had, can, could, would, will,
        shall, should, may, might, re, isn, u, r, hey, hi, hello, yo, ok, okay, well, um,
        uh, please, pls, plz, thanks, thank you, thx, bot, hey bot, dear bot, quick
        question, question, tell me, could you tell me, can you tell me, i would like to
        know, i want to know, i d like to know, i wonder, i was wondering, i am wondering,
        wondering, just wondering, do you know, do you happen to know, any idea, any chance
        you know, does anyone know, does anybody know, anyone know, anybody know, does someone know,
        who knows, who can tell me, who can say, is there anyone who knows, is there anybody who
        knows, is there someone who knows, anyone here know, anyone here who knows, i don t know,
        i dont know, i can t find, i cant find, i couldn t find, i can t remember, i don t remember,
        let me know, sorry, excuse me, by the way, btw, actually, exactly, really, just, give me,
        gimme, show me, remind me, explain, help me, i need, i need to know, i forgot, can
        someone tell me, can anyone tell me, curious, i am curious, im curious, you, me, my,
        mate, friend, guys, folks, everyone, all right, right, lol, again, still, even,
        ever, info, information, details, facts, fact, figure, figures, on it, i, im, i m, we,
        us, know, asking, one more thing, real quick, out of curiosity, roughly, approximately,
        today, now, right now, nowadays, these days, what, whats, what s, wat, wht, wats, which,
        who, whos, who s, whom, whose, when, where, wheres, why, how, hows, how much, how
        many
        """
    ),
    articles=phrases("the, a, an, this, that"),
    definite="the",
    asking=phrases(
        """
        what, whats, what s, wat, wht, wats, which, who, whos, who s, whom, whose, when,
        where, wheres, why, how, hows, how much, how many, tell me, give me, gimme, show me,
        list, name, describe, explain, remind me, do you know, i want to know, let me know,
        i wonder, wondering, know, info, information, is, are, does, did, do, was, were,
        can, could
        """
    ),
    people=phrases("who, whos, whom, whose"),
    places=phrases("where, wheres"),
    times=phrases("when, what year, which year, what date, which day, what day"),
    counts=phrases("how many, how much, how big, how large"),
    changed_quantity=phrases(
        """
        per capita, per head, per person, per, average, mean, median, density, growth,
        growth rate, rate, rank, ranking, percentage, percent, share, half, twice, double,
        total, combined, sum, minus, plus, minimum, maximum, male, female, former, ex,
        previous, future, next,
        second, third, target, goal, debt, increase, decrease, decline, change, deficit,
        surplus, index, adult, urban, rural, foreign, nominal, real
        """
    ),
    other_holder=phrases(
        "former, ex, previous, future, next, first, second, third, acting, deputy, vice, assistant"
    ),
    other_time=phrases(
        """
        this year, last year, next year, last month, next month, yesterday, tomorrow, last
        week, next week, last decade, next decade, years ago, year ago, ago, century, decade, in the
        past, in the future, by then, previously, used to, anymore, no longer, before,
        after, since, until, every year, the year before, the year after, the previous year,
        this month, this week
        """
    ),
    negation=phrases(
        """
        not, no, never, isnt, isn t, arent, aren t, doesnt, doesn t, didnt, didn t, wasn t,
        wasnt, dont, don t, weren t, werent, won t, wont, can t, cant, cannot, couldn t, couldnt,
        shouldn t, shouldnt, wouldn t, wouldnt, hasn t, hasnt, haven t, havent, hadn t, hadnt,
        ain t, aint, without, except, outside, besides, apart from, excluding, neither, nor, none,
        nobody, nothing
        """
    ),
    comparison=phrases(
        """
        than, bigger, larger, smaller, higher, lower, richer, poorer, biggest, largest,
        smallest, highest, lowest, richest, most, least, versus, vs, compared, compare,
        comparison, better, best, worse, worst, difference, ratio, more, less, fewer
        """
    ),
    lists=phrases("list, all, every, each, name, names, named, any, ones"),
    latest=phrases(
        """
        latest, newest, current, currently, last recorded, most recent, present, at present,
        up to date, now, right now, nowadays, at the moment, as of now
        """
    ),
    forecast=phrases(
        """
        forecast, forecasts, forecasted, expected, expect, expects, predicted, predict,
        prediction, projected, projection, anticipated, expectation, outlook, estimated,
        supposed
        """
    ),
    recorded=phrases("recorded, actual, measured, real figure, official"),
    claimed=phrases("claimed, alleged, claim"),
    currencies={
        "USD": phrases("dollar, dollars, us dollar, us dollars, usd, american dollars"),
        "CNY": phrases("yuan, rmb, renminbi, cny, chinese yuan"),
        "EUR": phrases("euro, euros, eur"),
        "GBP": phrases("pound, pounds, gbp, pounds sterling, sterling"),
        "JPY": phrases("yen, jpy"),
        "INR": phrases("rupee, rupees, inr"),
        "RUB": phrases("rouble, roubles, ruble, rubles"),
        "CHF": phrases("swiss franc, swiss francs, chf"),
        "HKD": phrases("hong kong dollar, hong kong dollars, hkd"),
        "KRW": phrases("won, krw"),
    },
    verbs=phrases("is, are, was, were, does, did, do, has, have"),
    reasons=phrases("why, how come, for what reason, for which reason"),
    prepositions=phrases("from, with, between, near, to, against, versus, in"),
    alternative=phrases("or"),
    abbreviations={
        "ppl": "people",
        "abt": "about",
        "smth": "something",
        "sth": "something",
        "frm": "from",
        "hw": "how",
        "wht": "what",
        "wat": "what",
        "wut": "what",
        "wich": "which",
        "wher": "where",
        "w": "with",
        "bw": "between",
        "btwn": "between",
        "b": "be",
        "nr": "number",
        "no": "no",
        "govt": "government",
        "info": "information",
        "loc": "location",
        "dist": "distance",
    },
)
