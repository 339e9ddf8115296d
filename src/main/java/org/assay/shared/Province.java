package org.assay.shared;

import java.util.Arrays;
import java.util.Optional;

/** The 32 authorities that file colleges: the provinces of GB/T 2260 and the Xinjiang Production and Construction Corps. */
public enum Province implements Bilingual {
    BEIJING("110000", "北京市", "Beijing"),
    TIANJIN("120000", "天津市", "Tianjin"),
    HEBEI("130000", "河北省", "Hebei"),
    SHANXI("140000", "山西省", "Shanxi"),
    INNER_MONGOLIA("150000", "内蒙古自治区", "Inner Mongolia"),
    LIAONING("210000", "辽宁省", "Liaoning"),
    JILIN("220000", "吉林省", "Jilin"),
    HEILONGJIANG("230000", "黑龙江省", "Heilongjiang"),
    SHANGHAI("310000", "上海市", "Shanghai"),
    JIANGSU("320000", "江苏省", "Jiangsu"),
    ZHEJIANG("330000", "浙江省", "Zhejiang"),
    ANHUI("340000", "安徽省", "Anhui"),
    FUJIAN("350000", "福建省", "Fujian"),
    JIANGXI("360000", "江西省", "Jiangxi"),
    SHANDONG("370000", "山东省", "Shandong"),
    HENAN("410000", "河南省", "Henan"),
    HUBEI("420000", "湖北省", "Hubei"),
    HUNAN("430000", "湖南省", "Hunan"),
    GUANGDONG("440000", "广东省", "Guangdong"),
    GUANGXI("450000", "广西壮族自治区", "Guangxi"),
    HAINAN("460000", "海南省", "Hainan"),
    CHONGQING("500000", "重庆市", "Chongqing"),
    SICHUAN("510000", "四川省", "Sichuan"),
    GUIZHOU("520000", "贵州省", "Guizhou"),
    YUNNAN("530000", "云南省", "Yunnan"),
    TIBET("540000", "西藏自治区", "Tibet"),
    SHAANXI("610000", "陕西省", "Shaanxi"),
    GANSU("620000", "甘肃省", "Gansu"),
    QINGHAI("630000", "青海省", "Qinghai"),
    NINGXIA("640000", "宁夏回族自治区", "Ningxia"),
    XINJIANG("650000", "新疆维吾尔自治区", "Xinjiang"),
    XPCC("XPCC", "新疆生产建设兵团", "Xinjiang Production and Construction Corps");

    private final String code;
    private final String chinese;
    private final String english;

    Province(String code, String chinese, String english) {
        this.code = code;
        this.chinese = chinese;
        this.english = english;
    }

    public static Optional<Province> find(String code) {
        return Arrays.stream(values())
                .filter(province -> province.code.equals(code))
                .findFirst();
    }

    /** The province of a six-digit GB/T 2260 code or {@code XPCC}; any other text is an {@link IllegalArgumentException}. */
    public static Province of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No province has the code " + code));
    }

    /** The province whose two-digit prefix begins the text, as region codes, school codes and identity numbers do. */
    public static Optional<Province> ofPrefix(String regionCode) {
        return Arrays.stream(values())
                .filter(province -> province != XPCC && regionCode.startsWith(province.prefix()))
                .findFirst();
    }

    /** Six digits, or {@code XPCC} for the Corps, which has no code of its own in GB/T 2260. */
    public String code() {
        return code;
    }

    /** The first two digits; the Corps shares those of Xinjiang. */
    public String prefix() {
        return this == XPCC ? XINJIANG.prefix() : code.substring(0, 2);
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String english() {
        return english;
    }
}
