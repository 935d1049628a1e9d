/** Names of one culture (all people are invented; the combinations are made by chance). */
export interface NamePool {
  culture: string;
  female: string[];
  male: string[];
  /** Second given names; none where the culture has none. */
  middle: string[];
  family: string[];
}

const words = (text: string) => text.split(" ");

/** The order decides which chart has which culture, so it is the same for every seed. */
export const NAME_POOLS: NamePool[] = [
  {
    culture: "apostrophes and hyphens",
    female: words("Mary-Kate Anne-Marie Siobhán Ja'Nae Ellie-Mae Róisín Aoife Billie-Jo D'Asia Orla"),
    male: words("Sean-Paul Ja'Marcus Declan Cillian De'Andre Billy-Ray Conor Jean-Luc O'Shea Tadhg"),
    middle: words("Rose Jude Quinn Blake Lee-Ann Reese"),
    family: words("O'Connor D'Angelo Smith-Jones O'Shaughnessy Fitz-Gerald M'Bala Day-Lewis O'Brien Dell'Acqua"),
  },
  {
    culture: "Spanish and Portuguese",
    female: words("Inés Lucía Begoña Núria Fátima Verónica Conceição Itziar Ángela Rocío"),
    male: words("Íñigo Andrés Joaquín João Raúl Óscar Tomé Ramón Nicolás Simão"),
    middle: words("Belén José María Luís Sofía Tomás"),
    family: words("Peña Muñoz Ibáñez Gonçalves Núñez Araújo Domínguez Simões Güemes Etxebarría"),
  },
  {
    culture: "Vietnamese",
    female: words("Thùy Hương Ngọc Phượng Quỳnh Thảo Yến Hạnh Diễm Tuyết"),
    male: words("Đức Hiếu Khánh Long Quân Tuấn Vũ Thắng Phúc Bảo"),
    middle: words("Thị Văn Minh Đình Hữu Ngọc"),
    family: words("Nguyễn Trần Đặng Phạm Huỳnh Võ Đỗ Bùi Ngô Dương"),
  },
  {
    culture: "Arabic in Latin letters",
    female: words("Khadija Zaynab Umm-Kulthum Layla Rukayya Hafsa Maysoun Ibtisam Nour Amal"),
    male: words("Abd-al-Rahman Khalid Mu'adh Yahya Tariq Ziyad Isma'il Hamza Luqman Sa'id"),
    middle: words("bint-Yusuf ibn-Saleh Nasser Haydar Salim Fawzi"),
    family: words("al-Khwarizmi Ba'albaki al-Tamimi Haddad es-Said al-Masri Qabbani el-Fayed Shahin Bin-Laban"),
  },
  {
    culture: "Arabic in Arabic letters",
    female: words("فاطمة مريم زينب سلمى هدى نورة ليلى أسماء رنا عائشة"),
    male: words("محمود يوسف خالد عمر طارق حسن إبراهيم سمير فيصل ناصر"),
    middle: words("أحمد علي سعيد كمال جميل رشيد"),
    family: words("الهاشمي السوداني المصري الخطيب النجار البغدادي الشامي حداد العطار القاضي"),
  },
  {
    culture: "Chinese",
    female: words("丽华 秀英 思涵 雨桐 美玲 晓燕 静怡 嘉欣 玉兰 春梅"),
    male: words("建国 志强 浩然 子轩 伟明 俊杰 国栋 文博 天佑 海涛"),
    middle: [],
    family: words("王 李 张 欧阳 陈 司马 黄 赵 诸葛 周"),
  },
  {
    culture: "Cyrillic",
    female: words("Ольга Светлана Наталія Людмила Ганна Йована Зоряна Ксения Галина Весна"),
    male: words("Дмитрий Олексій Богдан Ярослав Сергей Милош Тарас Вячеслав Иван Стефан"),
    middle: words("Петрович Ивановна Олегівна Сергеевич Андреевич Юріївна"),
    family: words("Щербаков Шевченко Ђорђевић Кузнецов Ткаченко Морозов Ковальчук Лебедев Їжакевич Журавлёв"),
  },
  {
    culture: "Icelandic",
    female: words("Guðrún Sigríður Þórdís Ásta Ragnheiður Björk Hrafnhildur Ólöf Unnur Jóhanna"),
    male: words("Þorsteinn Björn Sæmundur Guðmundur Halldór Ísak Össur Steinþór Árni Jökull"),
    middle: words("Ósk Þór Ýr Már Örn Dís"),
    family: words("Jónsdóttir Þorvaldsson Sigurðardóttir Ægisson Björgvinsdóttir Hallgrímsson Óðinsson Kjartansdóttir"),
  },
  {
    culture: "Nigerian",
    female: words("Chidinma Oluwaseun Ngozi Yetunde Ifeoma Zainab Adaeze Funmilayo Nkechinyere Ebunoluwa"),
    male: words("Chukwuemeka Babatunde Obinna Olusegun Ikechukwu Tunde Emeka Adewale Kelechi Oghenekaro"),
    middle: words("Chiamaka Ayọ̀délé Ìfẹ́ Nnamdi Tèmítọ́pẹ́ Uche"),
    family: words("Okonkwo Adébáyọ̀ Nwachukwu Ogunlẹ́sì Eze Ọláníyan Onyekachukwu Bello Ògúnbánjọ Igwe"),
  },
  {
    culture: "very short",
    female: words("Li Bo Ai Mi Jo Su Yu An"),
    male: words("Ed Al Ty Xi Wu Bo Jo Ng"),
    middle: [],
    family: words("Oh Ek Wu Ah Ng Io Ro Ip Uy"),
  },
  {
    culture: "Polish, Czech, Turkish",
    female: words("Żaneta Łucja Růžena Gülşen Świętosława Şükran Bożena Zdeňka Çiğdem Małgorzata"),
    male: words("Zbigniew Jiří Łukasz Oğuz Mścisław Ömer Přemysl Wojciech Çağlar Stanisław"),
    middle: words("Wanda Józef Břetislav Yağmur Jan Zofia"),
    family: words("Szczęsny Dvořák Brzęczyszczykiewicz Yıldız Wójcik Říha Özgür Kołodziejczyk Šťastný Çelik"),
  },
  {
    culture: "South Asian and very long",
    female: words("Lakshmipriyadarshini Venkatasubbalakshmi Meenakshisundari Thilagavathiammal Anantalakshmi"),
    male: words("Venkatanarasimha Balasubramaniam Ramachandrakumara Sivasubramanian Padmanabhaswamy"),
    middle: words("Rajarajeshwari Krishnamoorthy Parthasarathy Gnanasekaran"),
    family: words("Wickramasinghearachchige Rajagopalachari Tiruchelvam-Jayawardena Ranasinghe-Gunawardana"),
  },
];

/** Given names that are words of clinical interfaces; the family names that go with them are labels of the EHR under test. */
export const LABEL_GIVEN_NAMES = words("Summer Active Grace May Home Major Normal Young Price Chance");
