import type { SeedRegion } from './types';

/*
 * Administrative divisions by GB/T 2260: every province, and all cities, districts and counties of Sichuan and
 * Chongqing. Only codes of the standard: open lists mix in statistical ones for development zones (511771, Dazhou's
 * economic zone), which are nobody's address. Chongqing's headings "districts" (5001) and "counties" (5002) are left
 * out too: its districts are its own.
 */
const PROVINCES = `
    11 北京市 Beijing · 12 天津市 Tianjin · 13 河北省 Hebei · 14 山西省 Shanxi · 15 内蒙古自治区 Inner Mongolia
    21 辽宁省 Liaoning · 22 吉林省 Jilin · 23 黑龙江省 Heilongjiang · 31 上海市 Shanghai · 32 江苏省 Jiangsu
    33 浙江省 Zhejiang · 34 安徽省 Anhui · 35 福建省 Fujian · 36 江西省 Jiangxi · 37 山东省 Shandong · 41 河南省 Henan
    42 湖北省 Hubei · 43 湖南省 Hunan · 44 广东省 Guangdong · 45 广西壮族自治区 Guangxi · 46 海南省 Hainan
    50 重庆市 Chongqing · 51 四川省 Sichuan · 52 贵州省 Guizhou · 53 云南省 Yunnan · 54 西藏自治区 Xizang
    61 陕西省 Shaanxi · 62 甘肃省 Gansu · 63 青海省 Qinghai · 64 宁夏回族自治区 Ningxia · 65 新疆维吾尔自治区 Xinjiang
    71 台湾省 Taiwan · 81 香港特别行政区 Hong Kong SAR · 82 澳门特别行政区 Macao SAR`;

const CITIES_OF_SICHUAN = `
    5101 成都市 Chengdu · 5103 自贡市 Zigong · 5104 攀枝花市 Panzhihua · 5105 泸州市 Luzhou · 5106 德阳市 Deyang
    5107 绵阳市 Mianyang · 5108 广元市 Guangyuan · 5109 遂宁市 Suining · 5110 内江市 Neijiang · 5111 乐山市 Leshan
    5113 南充市 Nanchong · 5114 眉山市 Meishan · 5115 宜宾市 Yibin · 5116 广安市 Guang'an · 5117 达州市 Dazhou
    5118 雅安市 Ya'an · 5119 巴中市 Bazhong · 5120 资阳市 Ziyang
    5132 阿坝藏族羌族自治州 Aba Tibetan and Qiang Autonomous Prefecture
    5133 甘孜藏族自治州 Garzê Tibetan Autonomous Prefecture · 5134 凉山彝族自治州 Liangshan Yi Autonomous Prefecture`;

const DISTRICTS_OF_CHONGQING = `
    500101 万州区 Wanzhou District · 500102 涪陵区 Fuling District · 500103 渝中区 Yuzhong District
    500104 大渡口区 Dadukou District · 500106 沙坪坝区 Shapingba District · 500107 九龙坡区 Jiulongpo District
    500108 南岸区 Nan'an District · 500109 北碚区 Beibei District · 500110 綦江区 Qijiang District
    500111 大足区 Dazu District · 500113 巴南区 Banan District · 500114 黔江区 Qianjiang District
    500115 长寿区 Changshou District · 500116 江津区 Jiangjin District · 500117 合川区 Hechuan District
    500118 永川区 Yongchuan District · 500119 南川区 Nanchuan District · 500120 璧山区 Bishan District
    500151 铜梁区 Tongliang District · 500152 潼南区 Tongnan District · 500153 荣昌区 Rongchang District
    500154 开州区 Kaizhou District · 500155 梁平区 Liangping District · 500156 武隆区 Wulong District
    500229 城口县 Chengkou County · 500230 丰都县 Fengdu County · 500231 垫江县 Dianjiang County
    500233 忠县 Zhong County · 500235 云阳县 Yunyang County · 500236 奉节县 Fengjie County
    500237 巫山县 Wushan County · 500238 巫溪县 Wuxi County · 500240 石柱土家族自治县 Shizhu Tujia Autonomous County
    500241 秀山土家族苗族自治县 Xiushan Tujia and Miao Autonomous County
    500242 酉阳土家族苗族自治县 Youyang Tujia and Miao Autonomous County
    500243 彭水苗族土家族自治县 Pengshui Miao and Tujia Autonomous County`;

const DISTRICTS_OF_SICHUAN = `
    510104 锦江区 Jinjiang District · 510105 青羊区 Qingyang District · 510106 金牛区 Jinniu District
    510107 武侯区 Wuhou District · 510108 成华区 Chenghua District · 510112 龙泉驿区 Longquanyi District
    510113 青白江区 Qingbaijiang District · 510114 新都区 Xindu District · 510115 温江区 Wenjiang District
    510116 双流区 Shuangliu District · 510117 郫都区 Pidu District · 510118 新津区 Xinjin District
    510121 金堂县 Jintang County · 510129 大邑县 Dayi County · 510131 蒲江县 Pujiang County
    510181 都江堰市 Dujiangyan City · 510182 彭州市 Pengzhou City · 510183 邛崃市 Qionglai City
    510184 崇州市 Chongzhou City · 510185 简阳市 Jianyang City · 510302 自流井区 Ziliujing District
    510303 贡井区 Gongjing District · 510304 大安区 Da'an District · 510311 沿滩区 Yantan District
    510321 荣县 Rong County · 510322 富顺县 Fushun County · 510402 东区 Dong District · 510403 西区 Xi District
    510411 仁和区 Renhe District · 510421 米易县 Miyi County · 510422 盐边县 Yanbian County
    510502 江阳区 Jiangyang District · 510503 纳溪区 Naxi District · 510504 龙马潭区 Longmatan District
    510521 泸县 Lu County · 510522 合江县 Hejiang County · 510524 叙永县 Xuyong County · 510525 古蔺县 Gulin County
    510603 旌阳区 Jingyang District · 510604 罗江区 Luojiang District · 510623 中江县 Zhongjiang County
    510681 广汉市 Guanghan City · 510682 什邡市 Shifang City · 510683 绵竹市 Mianzhu City
    510703 涪城区 Fucheng District · 510704 游仙区 Youxian District · 510705 安州区 Anzhou District
    510722 三台县 Santai County · 510723 盐亭县 Yanting County · 510725 梓潼县 Zitong County
    510726 北川羌族自治县 Beichuan Qiang Autonomous County · 510727 平武县 Pingwu County
    510781 江油市 Jiangyou City · 510802 利州区 Lizhou District · 510811 昭化区 Zhaohua District
    510812 朝天区 Chaotian District · 510821 旺苍县 Wangcang County · 510822 青川县 Qingchuan County
    510823 剑阁县 Jiange County · 510824 苍溪县 Cangxi County · 510903 船山区 Chuanshan District
    510904 安居区 Anju District · 510921 蓬溪县 Pengxi County · 510923 大英县 Daying County
    510981 射洪市 Shehong City · 511002 市中区 Shizhong District · 511011 东兴区 Dongxing District
    511024 威远县 Weiyuan County · 511025 资中县 Zizhong County · 511083 隆昌市 Longchang City
    511102 市中区 Shizhong District · 511111 沙湾区 Shawan District · 511112 五通桥区 Wutongqiao District
    511113 金口河区 Jinkouhe District · 511123 犍为县 Qianwei County · 511124 井研县 Jingyan County
    511126 夹江县 Jiajiang County · 511129 沐川县 Muchuan County · 511132 峨边彝族自治县 Ebian Yi Autonomous County
    511133 马边彝族自治县 Mabian Yi Autonomous County · 511181 峨眉山市 Emeishan City
    511302 顺庆区 Shunqing District · 511303 高坪区 Gaoping District · 511304 嘉陵区 Jialing District
    511321 南部县 Nanbu County · 511322 营山县 Yingshan County · 511323 蓬安县 Peng'an County
    511324 仪陇县 Yilong County · 511325 西充县 Xichong County · 511381 阆中市 Langzhong City
    511402 东坡区 Dongpo District · 511403 彭山区 Pengshan District · 511421 仁寿县 Renshou County
    511423 洪雅县 Hongya County · 511424 丹棱县 Danling County · 511425 青神县 Qingshen County
    511502 翠屏区 Cuiping District · 511503 南溪区 Nanxi District · 511504 叙州区 Xuzhou District
    511523 江安县 Jiang'an County · 511524 长宁县 Changning County · 511525 高县 Gao County
    511526 珙县 Gong County · 511527 筠连县 Junlian County · 511528 兴文县 Xingwen County
    511529 屏山县 Pingshan County · 511602 广安区 Guang'an District · 511603 前锋区 Qianfeng District
    511621 岳池县 Yuechi County · 511622 武胜县 Wusheng County · 511623 邻水县 Linshui County
    511681 华蓥市 Huaying City · 511702 通川区 Tongchuan District · 511703 达川区 Dachuan District
    511722 宣汉县 Xuanhan County · 511723 开江县 Kaijiang County · 511724 大竹县 Dazhu County
    511725 渠县 Qu County · 511781 万源市 Wanyuan City · 511802 雨城区 Yucheng District
    511803 名山区 Mingshan District · 511822 荥经县 Yingjing County · 511823 汉源县 Hanyuan County
    511824 石棉县 Shimian County · 511825 天全县 Tianquan County · 511826 芦山县 Lushan County
    511827 宝兴县 Baoxing County · 511902 巴州区 Bazhou District · 511903 恩阳区 Enyang District
    511921 通江县 Tongjiang County · 511922 南江县 Nanjiang County · 511923 平昌县 Pingchang County
    512002 雁江区 Yanjiang District · 512021 安岳县 Anyue County · 512022 乐至县 Lezhi County
    513201 马尔康市 Barkam City · 513221 汶川县 Wenchuan County · 513222 理县 Li County · 513223 茂县 Mao County
    513224 松潘县 Songpan County · 513225 九寨沟县 Jiuzhaigou County · 513226 金川县 Jinchuan County
    513227 小金县 Xiaojin County · 513228 黑水县 Heishui County · 513230 壤塘县 Zamtang County
    513231 阿坝县 Aba County · 513232 若尔盖县 Zoigê County · 513233 红原县 Hongyuan County
    513301 康定市 Kangding City · 513322 泸定县 Luding County · 513323 丹巴县 Danba County
    513324 九龙县 Jiulong County · 513325 雅江县 Yajiang County · 513326 道孚县 Dawu County
    513327 炉霍县 Luhuo County · 513328 甘孜县 Garzê County · 513329 新龙县 Xinlong County
    513330 德格县 Dêgê County · 513331 白玉县 Baiyu County · 513332 石渠县 Sêrxü County
    513333 色达县 Sêrtar County · 513334 理塘县 Litang County · 513335 巴塘县 Batang County
    513336 乡城县 Xiangcheng County · 513337 稻城县 Daocheng County · 513338 得荣县 Dêrong County
    513401 西昌市 Xichang City · 513402 会理市 Huili City · 513422 木里藏族自治县 Muli Tibetan Autonomous County
    513423 盐源县 Yanyuan County · 513424 德昌县 Dechang County · 513426 会东县 Huidong County
    513427 宁南县 Ningnan County · 513428 普格县 Puge County · 513429 布拖县 Butuo County
    513430 金阳县 Jinyang County · 513431 昭觉县 Zhaojue County · 513432 喜德县 Xide County
    513433 冕宁县 Mianning County · 513434 越西县 Yuexi County · 513435 甘洛县 Ganluo County
    513436 美姑县 Meigu County · 513437 雷波县 Leibo County`;

/** On 6 November 2025 Jiangbei and Yubei were abolished into Liangjiang New Area, which took the next free code. */
const LIANGJIANG_SINCE = '2025-11-06';

const CHANGED: readonly SeedRegion[] = [
  {
    code: '500105',
    parentCode: '50',
    level: 'district',
    name: { zh: '江北区', en: 'Jiangbei District' },
    validTo: LIANGJIANG_SINCE,
  },
  {
    code: '500112',
    parentCode: '50',
    level: 'district',
    name: { zh: '渝北区', en: 'Yubei District' },
    validTo: LIANGJIANG_SINCE,
  },
  {
    code: '500157',
    parentCode: '50',
    level: 'district',
    name: { zh: '两江新区', en: 'Liangjiang New Area' },
    validFrom: LIANGJIANG_SINCE,
  },
];

/** Parents first. */
export const REGIONS: readonly SeedRegion[] = [
  ...read(PROVINCES, 'province', () => null),
  ...read(CITIES_OF_SICHUAN, 'city', (code) => code.slice(0, 2)),
  ...read(DISTRICTS_OF_CHONGQING, 'district', (code) => code.slice(0, 2)),
  ...CHANGED,
  ...read(DISTRICTS_OF_SICHUAN, 'district', (code) => code.slice(0, 4)),
];

/** Entries `code zh en`, parted by middle dots or line ends. */
function read(table: string, level: SeedRegion['level'], parentOf: (code: string) => string | null): SeedRegion[] {
  return table
    .split(/[·\n]/)
    .map((entry) => entry.trim())
    .filter(Boolean)
    .map((entry) => {
      const [code = '', zh = '', ...en] = entry.split(' ');
      return { code, parentCode: parentOf(code), level, name: { zh, en: en.join(' ') } };
    });
}
