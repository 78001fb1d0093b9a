"""Figures in another unit."""

from bot.languages.phrases import phrases
from bot.languages.structure import UnitWords

UNITS = UnitWords(
    cues={
        "into": phrases("换算成, 合, 折合, 换成, 按, 用, 以, 是多少, 等于"),
        "shown": phrases("表示, 计算, 来表示, 为单位, 来算, 计"),
    },
    converted="{value}，由{source}换算",
    more={
        "kilometer": phrases("千米, 公里"),
        "kilogram": phrases("公斤, 千克"),
        "tonne": phrases("吨, 公吨"),
        "meter": phrases("公尺"),
        "celsius": phrases("摄氏度"),
        "fahrenheit": phrases("华氏度, 华氏"),
        "kelvin": phrases("开尔文"),
        "hour": phrases("个小时"),
    },
    reasons={
        "other_kind": "“{what}”所用的单位不能换算成这个单位。",
        "no_unit": "“{what}”没有可以换算的单位。",
    },
)
